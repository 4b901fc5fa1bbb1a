package kanal.nlp.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kanal.bot.complaint.TopicGuess;
import kanal.nlp.topic.Calibration;
import kanal.nlp.topic.TopicClassifier;

/// Finds, by rule, how far the confidences of a model can be trusted: from messages that models had
/// not seen.
public final class Calibrator {
  /// How often the first topic must be right to be filed under, and one of three to be offered.
  private static final double GOOD_ENOUGH = 0.90;

  /// The share of complaints that may be taken for no report.
  private static final double MAY_BE_SILENCED = 0.01;

  private static final double COLDEST = 0.05;
  private static final double HOTTEST = 5;
  private static final int STEPS = 60;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Calibrator() {}

  private record Point(double confidence, boolean first, boolean topThree) {}

  public static Calibration of(List<String> classes, List<Judged> judged) {
    var complaints =
        judged.stream().filter(one -> !one.topic().equals(TopicClassifier.NOTHING)).toList();
    double temperature = temperature(classes, complaints);
    var raw = new Calibration(temperature, 1, 1, 1);
    var points = new ArrayList<Point>();
    var nothing = new ArrayList<Double>();
    for (var one : complaints) {
      var reading = TopicClassifier.read(classes, one.scores(), raw);
      var codes = reading.ranking().stream().map(TopicGuess::code).limit(3).toList();
      points.add(
          new Point(
              reading.best().confidence(),
              codes.getFirst().equals(one.topic()),
              codes.contains(one.topic())));
      nothing.add(reading.nothing());
    }
    points.sort(Comparator.comparingDouble(Point::confidence).reversed());
    nothing.sort(Comparator.reverseOrder());
    double sure = sure(points);
    double silence = nothing.get((int) (nothing.size() * MAY_BE_SILENCED));
    return new Calibration(temperature, sure, likely(points, sure), Math.max(silence, 0.5));
  }

  /// The temperature under which the true topics are likeliest, by golden-section search.
  private static double temperature(List<String> classes, List<Judged> complaints) {
    double low = Math.log(COLDEST);
    double high = Math.log(HOTTEST);
    for (int step = 0; step < STEPS; step++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (surprise(classes, complaints, left) < surprise(classes, complaints, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double surprise(List<String> classes, List<Judged> complaints, double logarithm) {
    double temperature = Math.exp(logarithm);
    int nothing = classes.indexOf(TopicClassifier.NOTHING);
    double surprise = 0;
    for (var one : complaints) {
      var scores = one.scores();
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < scores.length; i++) {
        largest = i == nothing ? largest : Math.max(largest, scores[i] / temperature);
      }
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        sum += i == nothing ? 0 : Math.exp(scores[i] / temperature - largest);
      }
      double own = scores[classes.indexOf(one.topic())] / temperature;
      surprise += largest + Math.log(sum) - own;
    }
    return surprise;
  }

  /// The smallest confidence from which on the first topic is right often enough.
  private static double sure(List<Point> points) {
    double threshold = 1;
    int right = 0;
    for (int i = 0; i < points.size(); i++) {
      right += points.get(i).first() ? 1 : 0;
      if (right >= GOOD_ENOUGH * (i + 1)) {
        threshold = points.get(i).confidence();
      }
    }
    return threshold;
  }

  /// The smallest confidence from which on, among those not sure, three hold the right topic.
  private static double likely(List<Point> points, double sure) {
    double threshold = sure;
    int right = 0;
    int seen = 0;
    for (var point : points) {
      if (point.confidence() < sure) {
        seen++;
        right += point.topThree() ? 1 : 0;
        if (right >= GOOD_ENOUGH * seen) {
          threshold = point.confidence();
        }
      }
    }
    return threshold;
  }
}
