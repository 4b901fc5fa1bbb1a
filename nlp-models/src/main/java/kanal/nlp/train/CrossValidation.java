package kanal.nlp.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kanal.nlp.text.Message;
import kanal.nlp.topic.Example;
import kanal.nlp.topic.TopicTrainer;

/// Judges every example by a model trained on the others.
public final class CrossValidation {
  /// How often the corpus is divided.
  public static final int FOLDS = 5;

  private final List<String> classes;
  private final List<Judged> judged;

  private CrossValidation(List<String> classes, List<Judged> judged) {
    this.classes = classes;
    this.judged = judged;
  }

  /// The classes in the order of the scores.
  public List<String> classes() {
    return classes;
  }

  public List<Judged> judged() {
    return judged;
  }

  /// As [#of(TopicTrainer, List, int)] with nothing hidden.
  public static CrossValidation of(TopicTrainer trainer, List<Example> examples) {
    return of(trainer, examples, 0);
  }

  /// Each fold holds neighbouring lines of every topic: who wrote them one after the other had the
  /// same matter in mind, and a model must not have seen a line's neighbour.
  ///
  /// @param hidden how many in a hundred of all words the judging models are not shown, as if they
  ///   had never met them
  public static CrossValidation of(TopicTrainer trainer, List<Example> examples, int hidden) {
    var folds = folds(examples);
    // folds are independent, so the order in which they are done changes nothing
    var judged =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(fold -> judged(trainer, examples, folds, fold, hidden))
            .flatMap(List::stream)
            .toList();
    var classes = examples.stream().map(Example::topic).distinct().toList();
    return new CrossValidation(classes, judged);
  }

  private static List<Judged> judged(
      TopicTrainer trainer, List<Example> examples, List<Integer> folds, int fold, int hidden) {
    var seen = new ArrayList<Example>();
    var unseen = new ArrayList<Example>();
    for (int i = 0; i < examples.size(); i++) {
      (folds.get(i) == fold ? unseen : seen).add(examples.get(i));
    }
    var classifier = trainer.train(seen).classifier();
    return unseen.stream()
        .map(example -> {
          var scores = classifier.scores(without(Message.of(example.text()), hidden));
          return new Judged(example.topic(), Set.of(), scores);
        })
        .toList();
  }

  /// The same words are hidden in every message.
  private static Message without(Message message, int hidden) {
    var left =
        message.words().stream()
            .filter(word -> Math.floorMod(word.normal().hashCode(), 100) >= hidden)
            .toList();
    return new Message(message.text(), left);
  }

  private static List<Integer> folds(List<Example> examples) {
    var sizes = new LinkedHashMap<String, Integer>();
    examples.forEach(example -> sizes.merge(example.topic(), 1, Integer::sum));
    var seen = new LinkedHashMap<String, Integer>();
    var folds = new ArrayList<Integer>(examples.size());
    for (var example : examples) {
      int line = seen.merge(example.topic(), 1, Integer::sum) - 1;
      folds.add(line * FOLDS / sizes.getOrDefault(example.topic(), 1));
    }
    return folds;
  }
}
