package kanal.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.bot.message.Attachment;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage.Content;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Language;
import kanal.bot.message.Location;
import kanal.bot.prompt.Choice;
import kanal.bot.prompt.Choices;

/// One transcript, line by line.
final class Transcript {
  private static final Pattern MARKED = Pattern.compile("\\(([a-z]+) ?([^)]*)\\) ?(.*)");

  private record Line(int number, char sign, String text) {}

  private final List<Line> lines = new ArrayList<>();
  private final Deque<String> heard = new ArrayDeque<>();
  private Rehearsal rehearsal = new Rehearsal("telegram");

  Transcript(List<String> source) {
    int blank = 0;
    for (int i = 0; i < source.size(); i++) {
      var raw = source.get(i);
      if (raw.isBlank()) {
        blank++;
        continue;
      }
      if (raw.startsWith("  ")) {
        var before = lines.removeLast();
        var text = before.text() + "\n".repeat(blank + 1) + raw.substring(2);
        lines.add(new Line(before.number(), before.sign(), text));
      } else if (!raw.startsWith("#")) {
        lines.add(new Line(i + 1, raw.charAt(0), raw.substring(1).strip()));
      }
      blank = 0;
    }
  }

  /// The moves of the conversation that was played.
  Set<Rehearsal.Move> moves() {
    return rehearsal.moves();
  }

  void play() {
    for (var line : lines) {
      switch (line.sign()) {
        case '@' -> stage(line);
        case '>' -> citizen(line);
        case '<' -> bot(line);
        case '!' -> outcome(line);
        default -> throw new IllegalArgumentException("line " + line.number() + ": " + line.text());
      }
    }
    assertThat(heard).as("said, but not in the transcript").isEmpty();
  }

  private void stage(Line line) {
    var words = line.text().split(" ", 3);
    switch (words[0]) {
      case "channel" -> rehearsal = new Rehearsal(words[1]);
      case "wait" -> rehearsal.passes(Duration.parse("PT" + words[1].toUpperCase(Locale.ROOT)));
      case "officer" -> {
        var rest = words.length > 2 ? Optional.of(words[2]) : Optional.<String>empty();
        var does = words[1].split("/", 2);
        var by =
            does.length > 1 ? Optional.of(LocalDate.parse(does[1])) : Optional.<LocalDate>empty();
        var stage =
            does[0].equals("writes")
                ? Optional.<Stage>empty()
                : Optional.of(Stage.valueOf(does[0].toUpperCase(Locale.ROOT)));
        rehearsal.officer(stage, rest, by);
      }
      default -> throw new IllegalArgumentException("line " + line.number() + ": " + line.text());
    }
    heard.addAll(rehearsal.answers());
  }

  private void citizen(Line line) {
    rehearsal.does(content(line.text()));
    var next = lines.indexOf(line) + 1;
    var burst = next < lines.size() && lines.get(next).sign() == '>';
    // In a burst the answers wait, and what the next message makes stale is never heard.
    if (!burst) {
      heard.addAll(rehearsal.answers());
    }
  }

  private void bot(Line line) {
    assertThat(heard).as("line %d: the bot is silent", line.number()).isNotEmpty();
    var said = heard.removeFirst();
    if (!line.text().endsWith("...")) {
      assertThat(said).as("line %d", line.number()).isEqualTo(line.text());
    } else {
      var start = line.text().substring(0, line.text().length() - 3).strip();
      assertThat(said).as("line %d", line.number()).startsWith(start);
    }
  }

  private void outcome(Line line) {
    var words = line.text().split(" ", 2);
    var rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "silence" -> assertThat(heard).as("line %d", line.number()).isEmpty();
      case "filed" -> {
        assertThat(rehearsal.filed()).as("line %d", line.number()).isNotEmpty();
        compare(line, rehearsal.filed().getLast(), rest);
      }
      case "tickets" ->
          assertThat(rehearsal.filed())
              .as("line %d", line.number())
              .hasSize(Integer.parseInt(rest));
      case "withdrawn" -> assertThat(lastAmendment()).isInstanceOf(Amendment.Withdrawn.class);
      case "reopened" ->
          assertThat(rehearsal.amended())
              .as("line %d", line.number())
              .anyMatch(Amendment.Reopened.class::isInstance);
      case "rated" ->
          assertThat(lastAmendment())
              .as("line %d", line.number())
              .isEqualTo(new Amendment.Rated(Rating.valueOf(rest.toUpperCase(Locale.ROOT))));
      case "corrected" -> compare(line, ((Amendment.Corrected) lastAmendment()).ticket(), rest);
      case "added" ->
          assertThat(((Amendment.Added) lastAmendment()).line().text())
              .as("line %d", line.number())
              .isEqualTo(rest);
      case "language" ->
          assertThat(rehearsal.conversation().language()).isEqualTo(new Language(rest));
      default -> throw new IllegalArgumentException("line " + line.number() + ": " + line.text());
    }
  }

  private Amendment lastAmendment() {
    assertThat(rehearsal.amended()).isNotEmpty();
    return rehearsal.amended().getLast();
  }

  private static void compare(Line line, Ticket ticket, String expected) {
    for (var pair : expected.split("; ?", -1)) {
      if (pair.isBlank()) {
        continue;
      }
      var parts = pair.split("=", 2);
      assertThat(field(ticket, parts[0]))
          .as("line %d: %s", line.number(), parts[0])
          .isEqualTo(parts[1]);
    }
  }

  private static String field(Ticket ticket, String name) {
    return switch (name) {
      case "what" -> ticket.description().replace("\n", " / ");
      case "title" -> ticket.title();
      case "topic" -> ticket.topic().code();
      case "where" -> ticket.place().map(Place::words).orElse("-");
      case "when" -> ticket.date().map(date -> date.from().toString()).orElse("-");
      case "files" -> Integer.toString(ticket.attachments().size());
      case "flags" ->
          ticket.flags().stream()
              .map(flag -> flag.name().toLowerCase(Locale.ROOT))
              .sorted()
              .collect(Collectors.joining(","));
      case "reporter" -> ticket.reporter().isPresent() ? "known" : "unknown";
      case "model" -> ticket.modelVersion().orElse("-");
      case "by" -> ticket.verifyBy().toString();
      default -> throw new IllegalArgumentException("no field " + name);
    };
  }

  private Content content(String text) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return new Pressed(key(text.substring(1, text.length() - 1)));
    }
    var marked = MARKED.matcher(text);
    if (!marked.matches()) {
      return Written.text(text);
    }
    var rest = marked.group(3);
    return switch (marked.group(1)) {
      case "foto" -> written(rest, List.of(photo()), Optional.empty(), Optional.empty());
      case "suara" -> written(rest, List.of(voice()), Optional.empty(), Optional.empty());
      case "panjang" -> Written.text(repeated(rest, Integer.parseInt(marked.group(2))));
      case "lokasi" ->
          written(
              "",
              List.of(),
              Optional.of(
                  new Location(
                      new GeoPoint(-6.22, 106.51),
                      rest.isEmpty() ? Optional.empty() : Optional.of(rest))),
              Optional.empty());
      case "ubah" -> new Edited("m" + marked.group(2), rest);
      case "tentang" -> written(rest, List.of(), Optional.empty(), Optional.of(marked.group(2)));
      case "stiker" -> new Unreadable("sticker");
      case "mulai" -> new Opened("");
      case "pergi" -> new Left();
      case "kosong" -> Written.text("");
      default -> Written.text(text);
    };
  }

  private static Written written(
      String text, List<Attachment> files, Optional<Location> location, Optional<String> about) {
    return new Written(text, files, location, Optional.empty(), about);
  }

  private static Attachment photo() {
    return new Attachment("foto-1", Attachment.Type.PHOTO, "image/jpeg", 1000, "test:1");
  }

  private static Attachment voice() {
    return new Attachment("suara-1", Attachment.Type.VOICE, "audio/ogg", 1000, "test:2");
  }

  /// The words again and again, until there are so many characters.
  private static String repeated(String words, int characters) {
    return words.repeat(characters / words.length() + 1).substring(0, characters);
  }

  private String key(String label) {
    return Stream.concat(
            Choices.NAMED.stream(),
            Rehearsal.topics().all().stream().map(topic -> new Choice.About(topic.code())))
        .filter(choice -> Rehearsal.phrasebook().labels(choice).contains(label))
        .findFirst()
        .map(Choices::key)
        .orElse(label);
  }
}
