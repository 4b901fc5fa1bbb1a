package kanal.nlp.evaluate;

import java.util.List;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.text.Message;
import kanal.nlp.topic.TopicClassifier;

/// Two models on the same messages, message by message.
///
/// @param onlyFirst how many only the first got right
/// @param onlySecond how many only the second got right
public record Comparison(int both, int onlyFirst, int onlySecond, int neither) {

  public static Comparison of(
      TopicClassifier first, TopicClassifier second, List<Labelled> messages) {
    int both = 0;
    int onlyFirst = 0;
    int onlySecond = 0;
    int neither = 0;
    for (var one : messages) {
      if (one.topic().equals(TopicClassifier.NOTHING)) {
        continue;
      }
      var message = Message.of(one.text());
      boolean here = first.read(message).best().code().equals(one.topic());
      boolean there = second.read(message).best().code().equals(one.topic());
      both += here && there ? 1 : 0;
      onlyFirst += here && !there ? 1 : 0;
      onlySecond += !here && there ? 1 : 0;
      neither += !here && !there ? 1 : 0;
    }
    return new Comparison(both, onlyFirst, onlySecond, neither);
  }

  /// How likely a difference as large as this is by chance alone, between two models that are
  /// equally good: McNemar's test in its exact form, two-sided.
  public double chance() {
    int differing = onlyFirst + onlySecond;
    double each = 0;
    // the logarithm of differing! / (k! (differing - k)!) / 2^differing, grown step by step
    double logarithm = -differing * Math.log(2);
    for (int k = 0; k <= Math.min(onlyFirst, onlySecond); k++) {
      each += Math.exp(logarithm);
      logarithm += Math.log(differing - k) - Math.log(k + 1);
    }
    return Math.min(1, 2 * each);
  }
}
