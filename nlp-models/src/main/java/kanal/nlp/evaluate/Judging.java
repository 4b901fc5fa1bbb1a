package kanal.nlp.evaluate;

import java.util.List;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.text.Message;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.train.Judged;

/// What a model makes of labelled messages.
public final class Judging {
  private Judging() {}

  public static List<Judged> judged(TopicClassifier classifier, List<Labelled> messages) {
    return messages.stream()
        .map(one ->
            new Judged(
                one.topic(), one.alsoAcceptable(), classifier.scores(Message.of(one.text()))))
        .toList();
  }

  /// @param lenient whether other acceptable topics count as right
  public static Evaluation evaluation(
      TopicClassifier classifier, List<Labelled> messages, boolean lenient) {
    return Evaluation.of(
        classifier.classes(), judged(classifier, messages), classifier.calibration(), lenient);
  }
}
