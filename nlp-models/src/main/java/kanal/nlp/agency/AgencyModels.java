package kanal.nlp.agency;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanal.bot.complaint.Topic;
import kanal.nlp.TopicsFile;
import kanal.nlp.evaluate.Confusion;
import kanal.nlp.evaluate.Evaluation;
import kanal.nlp.evaluate.Judging;
import kanal.nlp.labelled.LabelledFile;
import kanal.nlp.labelled.Split;
import kanal.nlp.store.ModelCard;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.Scores;
import kanal.nlp.store.UnusableModel;
import kanal.nlp.topic.Example;
import kanal.nlp.topic.Recipe;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.topic.TopicModelFiles;
import kanal.nlp.train.Corpus;

/// Trains a model on an agency's export, judges it by the newest messages, and keeps it.
public final class AgencyModels {
  /// Fewer teach nothing, and their newest judge nothing.
  public static final int FEWEST = 50;

  private final ModelStore store;
  private final List<Example> corpus;
  private final Recipe recipe;

  public AgencyModels(ModelStore store, List<Example> corpus, Recipe recipe) {
    this.store = store;
    this.corpus = List.copyOf(corpus);
    this.recipe = recipe;
  }

  /// On the corpus that is shipped.
  public static AgencyModels shipped(ModelStore store, Recipe recipe) {
    return new AgencyModels(store, Corpus.shipped(classes()), recipe);
  }

  /// What a model can tell: the topics but `lainnya`, and that nothing is reported.
  public static List<String> classes() {
    return Stream.concat(
            TopicsFile.load().all().stream().map(Topic::code), Stream.of(TopicClassifier.NOTHING))
        .filter(code -> !code.equals(Topic.OTHER))
        .toList();
  }

  /// How a model is called that nobody gave a name: by its time, such as `20261122-0830`.
  public static String named(Instant now) {
    return DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(now);
  }

  /// What came of it.
  ///
  /// @param folder where the model is kept
  /// @param evaluation of the new model, on the messages kept aside
  /// @param before of the active one, on the same
  public record Made(
      ModelCard card, Path folder, Evaluation evaluation, Evaluation before, Confusion confusion) {}

  /// @param version how the new model is called
  /// @throws UnusableModel when there is one of that name, or the active one is broken
  public Made make(String version, LabelledFile file, Instant now, Progress progress)
      throws IOException, UnusableModel {
    store.checkNew(version);
    if (file.rows().size() < FEWEST) {
      throw new UnusableModel(
          "%d labelled messages are too few: %d are needed".formatted(file.rows().size(), FEWEST));
    }
    var active = store.active();
    var activeClassifier = store.load(active).classifier();
    var split = Split.of(file.rows());
    var trained =
        new AgencyTraining(corpus, TopicModelFiles.shipped(), recipe)
            .train(split.older(), progress);
    var classifier = trained.model().classifier();
    var judged = Judging.judged(classifier, split.newest());
    var evaluation = Evaluation.of(classifier.classes(), judged, classifier.calibration(), false);
    var before = Judging.evaluation(activeClassifier, split.newest(), false);
    var confusion = Confusion.of(classifier.classes(), judged);
    var card =
        new ModelCard(
            version,
            now,
            split.older().size(),
            trained.calibrated(),
            Scores.of(evaluation),
            active,
            Scores.of(before));
    var plot = ReliabilityPlot.svg(classifier.classes(), judged, classifier.calibration());
    var text = CardText.of(card, file, recipe, corpus.size(), evaluation, confusion);
    var folder = store.keep(card, trained.model(), split, text, plot);
    return new Made(card, folder, evaluation, before, confusion);
  }
}
