package kanal.nlp.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.nlp.evaluate.Judging;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.labelled.Split;
import kanal.nlp.topic.Calibration;
import kanal.nlp.topic.Example;
import kanal.nlp.topic.Lexicon;
import kanal.nlp.topic.Recipe;
import kanal.nlp.topic.TopicTrainer;
import kanal.nlp.topic.TrainedTopics;
import kanal.nlp.train.Corpus;

/// Models of two topics, made in a moment: good ones, and one that mixes the topics up.
final class SmallModels {
  static final List<String> TOPICS = List.of("infrastruktur", "kesehatan");
  private static final List<List<String>> WORDS =
      List.of(
          List.of("zebrak", "plimpung", "grontol", "sigrak", "klepon", "brujul", "krowak"),
          List.of("wakulan", "gremeng", "sumpeg", "njarem", "kemeng", "ngelih", "mriyang"));
  private static final int EVERY = 3;
  private static final Calibration SURE_OF_ALL = new Calibration(1, 0, 0, 1);

  private SmallModels() {}

  static TrainedTopics good() {
    return trained(older());
  }

  /// Takes each topic for the other.
  static TrainedTopics mixedUp() {
    return trained(
        older().stream()
            .map(one ->
                new Labelled(
                    one.text(),
                    TOPICS.get(1 - TOPICS.indexOf(one.topic())),
                    Set.of(),
                    Optional.empty()))
            .toList());
  }

  private static TrainedTopics trained(List<Labelled> rows) {
    return new TopicTrainer(Recipe.SHIPPED.withIterations(10), new Lexicon(Map.of()))
        .train(rows.stream().map(Labelled::example).toList())
        .with(SURE_OF_ALL, Map.of());
  }

  static Split split() {
    return new Split(older(), newest());
  }

  /// Sentences of the corpus, and some in words that only one place has.
  static List<Labelled> older() {
    var rows = new ArrayList<>(invented(false));
    Corpus.shipped(TOPICS).forEach(example -> rows.add(row(example)));
    return rows;
  }

  /// All in words that the shipped model has never seen.
  static List<Labelled> newest() {
    return invented(true);
  }

  private static List<Labelled> invented(boolean newest) {
    var rows = new ArrayList<Labelled>();
    for (int topic = 0; topic < TOPICS.size(); topic++) {
      var words = WORDS.get(topic);
      for (int i = 0; i < words.size() * words.size(); i++) {
        var text = words.get(i % words.size()) + " nggrembyang " + words.get(i / words.size());
        if (i % EVERY == 0 == newest) {
          rows.add(row(new Example(TOPICS.get(topic), text)));
        }
      }
    }
    return rows;
  }

  private static Labelled row(Example example) {
    return new Labelled(example.text(), example.topic(), Set.of(), Optional.empty());
  }

  /// Keeps a model under a name, with the newest rows kept aside.
  static void keep(ModelStore store, String version, TrainedTopics model)
      throws IOException, UnusableModel {
    keep(store, version, model, split());
  }

  static void keep(ModelStore store, String version, TrainedTopics model, Split split)
      throws IOException, UnusableModel {
    var scores = Scores.of(Judging.evaluation(model.classifier(), split.newest(), false));
    var card =
        new ModelCard(
            version,
            Instant.parse("2026-11-22T08:00:00Z"),
            split.older().size(),
            false,
            scores,
            "shipped",
            scores);
    store.keep(card, model, split, "# " + version, "<svg/>");
  }
}
