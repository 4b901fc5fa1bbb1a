package kanal.nlp.store;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import kanal.nlp.evaluate.Judging;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.labelled.Split;
import kanal.nlp.topic.TopicModel;
import kanal.nlp.topic.TopicModelFiles;
import kanal.nlp.topic.TrainedTopics;

/// The folder of an installation's models: one folder a version, and two small files that name the
/// active one and the one in its shadow. The shipped model is a version, too, without a folder.
public final class ModelStore {
  /// Where it is in an installation's data folder.
  public static final String FOLDER = "models";

  /// Stands for the version that is active.
  public static final String ACTIVE = "active";

  /// Stands for no version.
  public static final String OFF = "off";

  private static final String SHADOW_LOG = ".shadow.tsv";
  private static final String SCORES = "scores.properties";
  private static final String CARD = "card.md";
  private static final String PLOT = "reliability.svg";
  private static final int REMEMBERED = 20;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Set<String> TAKEN = Set.of(TopicModel.SHIPPED, ACTIVE, "shadow", OFF);

  private final Path folder;
  private final Pointer active;
  private final Pointer shadow;

  public ModelStore(Path folder) {
    this.folder = folder;
    this.active = new Pointer(folder.resolve(ACTIVE));
    this.shadow = new Pointer(folder.resolve("shadow"));
  }

  /// The active one first, then those that were active before it, back to the shipped one.
  public List<String> trail() throws IOException {
    var trail = new ArrayList<>(active.read());
    if (trail.isEmpty() || !trail.getLast().equals(TopicModel.SHIPPED)) {
      trail.add(TopicModel.SHIPPED);
    }
    return trail;
  }

  public String active() throws IOException {
    return trail().getFirst();
  }

  public Optional<String> shadow() throws IOException {
    return shadow.read().stream().findFirst();
  }

  /// The version a name stands for: `active` is one.
  public String version(String name) throws IOException {
    return name.equals(ACTIVE) ? active() : name;
  }

  /// @throws UnusableModel when it is not there or broken
  public TrainedTopics load(String version) throws UnusableModel {
    if (version.equals(TopicModel.SHIPPED)) {
      return TopicModelFiles.shipped();
    }
    var path = existing(version);
    try {
      return TopicModelFiles.read(path);
    } catch (IOException | RuntimeException e) {
      // whatever a damaged file makes OpenNLP throw, the model cannot be used
      throw new UnusableModel("the model " + version + " is broken", e);
    }
  }

  /// The SHA-256 of a version's files.
  ///
  /// @throws UnusableModel when it is not there, or its files are not those that were trained
  public String checksum(String version) throws IOException, UnusableModel {
    return version.equals(TopicModel.SHIPPED)
        ? Checksum.shipped()
        : Checksum.checked(existing(version));
  }

  /// The card of a version.
  ///
  /// @throws UnusableModel when there is none, as for the shipped model, or it is broken
  public ModelCard card(String version) throws UnusableModel {
    var all = new Properties();
    try (var in = Files.newBufferedReader(existing(version).resolve(SCORES))) {
      all.load(in);
      return ModelCard.of(all);
    } catch (IOException | RuntimeException e) {
      throw new UnusableModel("the card of the model " + version + " cannot be read", e);
    }
  }

  /// All versions with a folder, in the order they were trained.
  public List<ModelCard> cards() throws IOException, UnusableModel {
    var cards = new ArrayList<ModelCard>();
    if (Files.isDirectory(folder)) {
      try (var entries = Files.list(folder)) {
        for (var entry : entries.filter(Files::isDirectory).toList()) {
          var name = entry.getFileName().toString();
          if (NAME.matcher(name).matches()) {
            cards.add(card(name));
          }
        }
      }
    }
    cards.sort(Comparator.comparing(ModelCard::trainedAt));
    return cards;
  }

  /// Whether a new version may be called so.
  ///
  /// @throws UnusableModel when the name is taken or is none
  public void checkNew(String version) throws UnusableModel {
    if (!NAME.matcher(version).matches() || TAKEN.contains(version)) {
      throw new UnusableModel(
          "a model cannot be called \"" + version + "\": small letters, digits, dots and dashes");
    }
    if (Files.exists(folder.resolve(version))) {
      throw new UnusableModel("there is a model " + version + " already");
    }
  }

  /// Keeps a new model; it becomes visible when it is whole.
  ///
  /// @param split what it learnt from, and what it was judged by
  /// @return its folder
  public Path keep(ModelCard card, TrainedTopics model, Split split, String text, String plot)
      throws IOException, UnusableModel {
    checkNew(card.version());
    createForOwner(folder);
    var part = folder.resolve("." + card.version() + ".part");
    createForOwner(part);
    TopicModelFiles.write(model, part);
    Checksum.write(part);
    KeptAside.write(part, split.older(), split.newest());
    Files.writeString(part.resolve(CARD), text);
    Files.writeString(part.resolve(PLOT), plot);
    Files.writeString(part.resolve(SCORES), lines(card));
    return Files.move(part, folder.resolve(card.version()), StandardCopyOption.ATOMIC_MOVE);
  }

  /// `Properties.store` writes the time and an order of its own; two equal cards are equal files.
  private static String lines(ModelCard card) throws IOException {
    var out = new StringWriter();
    card.properties().store(out, null);
    return out.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .reduce("", (all, line) -> all + line + "\n");
  }

  /// Makes a version the active one, unless it is worse than the one that is; it leaves the shadow.
  ///
  /// @throws UnusableModel when it is worse, broken or not there
  public void activate(String version) throws IOException, UnusableModel {
    var trail = trail();
    if (trail.getFirst().equals(version)) {
      throw new UnusableModel(version + " is active already");
    }
    if (version.equals(TopicModel.SHIPPED)) {
      throw new UnusableModel("the shipped model is gone back to, with rollback");
    }
    var rows = unseenBy(trail.getFirst(), KeptAside.read(existing(version)));
    var candidate = Scores.of(Judging.evaluation(load(version).classifier(), rows, false));
    var current = Scores.of(Judging.evaluation(load(trail.getFirst()).classifier(), rows, false));
    var refusal = Admission.refusal(candidate, current);
    if (refusal.isPresent()) {
      throw new UnusableModel(version, refusal.get());
    }
    trail.addFirst(version);
    active.write(trail.subList(0, Math.min(REMEMBERED, trail.size())));
    if (shadow().equals(Optional.of(version))) {
      shadow(Optional.empty());
    }
  }

  /// Those messages a version has not learnt from.
  public List<Labelled> unseenBy(String version, List<Labelled> messages)
      throws IOException, UnusableModel {
    return version.equals(TopicModel.SHIPPED)
        ? messages
        : KeptAside.unseenBy(existing(version), messages);
  }

  /// Goes back to the version that was active before, or to one further back.
  ///
  /// @return the version that is active now
  /// @throws UnusableModel when none was active before, or not that one, or it is broken
  public String rollback(Optional<String> to) throws IOException, UnusableModel {
    var earlier = trail();
    earlier.removeFirst();
    while (to.isPresent() && !earlier.isEmpty() && !earlier.getFirst().equals(to.get())) {
      earlier.removeFirst();
    }
    if (earlier.isEmpty()) {
      throw new UnusableModel(
          to.map(name -> name + " was not active before").orElse("no model was active before"));
    }
    load(earlier.getFirst());
    active.write(earlier);
    return earlier.getFirst();
  }

  /// Lets a version run beside the active one, or none.
  ///
  /// @throws UnusableModel when it is not there or broken
  public void shadow(Optional<String> version) throws IOException, UnusableModel {
    if (version.isPresent()) {
      load(version.get());
    }
    shadow.write(version.stream().toList());
  }

  /// What a version would have said while it ran in the shadow.
  public ShadowLog shadowLog(String version) {
    return new ShadowLog(folder.resolve(version + SHADOW_LOG));
  }

  private Path existing(String version) throws UnusableModel {
    // checked before it becomes a path
    if (!NAME.matcher(version).matches() || !Files.isDirectory(folder.resolve(version))) {
      throw new UnusableModel("there is no model " + version);
    }
    return folder.resolve(version);
  }

  // Words of citizens are in it: whatever the umask says, nobody else on this machine reads them.
  private static void createForOwner(Path path) throws IOException {
    boolean fresh = !Files.exists(path);
    Files.createDirectories(path);
    if (fresh && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
