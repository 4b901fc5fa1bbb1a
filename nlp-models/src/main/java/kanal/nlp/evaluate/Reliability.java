package kanal.nlp.evaluate;

import java.util.ArrayList;
import java.util.List;
import kanal.nlp.topic.Calibration;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.train.Judged;

/// How often a model is right when it is so and so confident.
public final class Reliability {
  private static final int BINS = 10;

  private Reliability() {}

  /// Messages of about the same confidence.
  ///
  /// @param confidence their mean
  /// @param right the share whose first topic was right
  public record Bin(int messages, double confidence, double right) {}

  /// The least confident first; bins without a message are left out.
  public static List<Bin> bins(List<String> classes, List<Judged> judged, Calibration calibration) {
    var count = new int[BINS];
    var confidence = new double[BINS];
    var right = new int[BINS];
    for (var one : judged) {
      if (!one.topic().equals(TopicClassifier.NOTHING)) {
        var best = TopicClassifier.read(classes, one.scores(), calibration).best();
        int bin = Math.min(BINS - 1, (int) (best.confidence() * BINS));
        count[bin]++;
        confidence[bin] += best.confidence();
        right[bin] += best.code().equals(one.topic()) ? 1 : 0;
      }
    }
    var bins = new ArrayList<Bin>();
    for (int bin = 0; bin < BINS; bin++) {
      if (count[bin] > 0) {
        bins.add(
            new Bin(count[bin], confidence[bin] / count[bin], (double) right[bin] / count[bin]));
      }
    }
    return bins;
  }
}
