package kanal.nlp.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import kanal.bot.complaint.Understanding.Certainty;
import kanal.nlp.topic.Calibration;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.topic.TopicReading;
import kanal.nlp.train.Judged;

/// How well topics were told, over messages that report something.
///
/// @param messages how many were judged
/// @param accuracy share whose first topic was right
/// @param macroF1 mean over topics of the harmonic mean of precision and recall
/// @param topThree share with the right topic among the first three
/// @param confident accuracy on the most confident 60 %
/// @param calibrationError expected difference between confidence and accuracy, in ten bins
/// @param silenced share wrongly taken for no report
/// @param recognised share of messages without a report that were taken for such
/// @param topics precision, recall and F1 of each
public record Evaluation(
    int messages,
    double accuracy,
    double macroF1,
    double topThree,
    double confident,
    double calibrationError,
    double silenced,
    double recognised,
    Map<String, TopicScore> topics,
    List<CertaintyScore> certainties) {

  private static final double CONFIDENT_SHARE = 0.6;
  private static final int BINS = 10;

  public Evaluation {
    topics = new TreeMap<>(topics);
    certainties = List.copyOf(certainties);
  }

  /// Counts for one topic.
  public record TopicScore(int messages, double precision, double recall, double f1) {}

  /// How many readings were of this certainty, and how often their first and first three were
  /// right.
  public record CertaintyScore(String certainty, int messages, double first, double topThree) {}

  private record Outcome(
      String gold, String told, double confidence, boolean right, boolean near, TopicReading as) {}

  /// @param lenient whether other acceptable topics count as right
  public static Evaluation of(
      List<String> classes, List<Judged> all, Calibration calibration, boolean lenient) {
    var outcomes = new ArrayList<Outcome>();
    int nothing = 0;
    int recognised = 0;
    for (var judged : all) {
      var reading = TopicClassifier.read(classes, judged.scores(), calibration);
      if (judged.topic().equals(TopicClassifier.NOTHING)) {
        nothing++;
        recognised += reading.complaint() ? 0 : 1;
      } else {
        outcomes.add(outcome(judged, reading, lenient));
      }
    }
    var topics = perTopic(outcomes);
    outcomes.sort(Comparator.comparingDouble(Outcome::confidence).reversed());
    var confident = outcomes.subList(0, (int) Math.round(outcomes.size() * CONFIDENT_SHARE));
    return new Evaluation(
        outcomes.size(),
        share(outcomes, Outcome::right),
        topics.values().stream().mapToDouble(TopicScore::f1).average().orElse(0),
        share(outcomes, Outcome::near),
        share(confident, Outcome::right),
        calibrationError(outcomes),
        share(outcomes, outcome -> !outcome.as().complaint()),
        nothing == 0 ? 0 : (double) recognised / nothing,
        topics,
        perCertainty(outcomes));
  }

  private static Outcome outcome(Judged judged, TopicReading reading, boolean lenient) {
    var told = reading.best().code();
    boolean right = accepted(judged, told, lenient);
    boolean near =
        reading.ranking().stream().limit(3).anyMatch(g -> accepted(judged, g.code(), lenient));
    // a lenient judge takes the topic told for the true one
    var gold = right ? told : judged.topic();
    return new Outcome(gold, told, reading.best().confidence(), right, near, reading);
  }

  private static boolean accepted(Judged judged, String told, boolean lenient) {
    return judged.topic().equals(told) || (lenient && judged.alsoAcceptable().contains(told));
  }

  private static double share(List<Outcome> outcomes, Predicate<Outcome> condition) {
    return outcomes.stream().mapToInt(o -> condition.test(o) ? 1 : 0).average().orElse(0);
  }

  private static Map<String, TopicScore> perTopic(List<Outcome> outcomes) {
    var scores = new TreeMap<String, TopicScore>();
    for (var topic : outcomes.stream().map(Outcome::gold).distinct().toList()) {
      long gold = outcomes.stream().filter(o -> o.gold().equals(topic)).count();
      long told = outcomes.stream().filter(o -> o.told().equals(topic)).count();
      long both =
          outcomes.stream().filter(o -> o.gold().equals(topic) && o.told().equals(topic)).count();
      double precision = told == 0 ? 0 : (double) both / told;
      double recall = (double) both / gold;
      double f1 = both == 0 ? 0 : 2 * precision * recall / (precision + recall);
      scores.put(topic, new TopicScore((int) gold, precision, recall, f1));
    }
    return scores;
  }

  private static List<CertaintyScore> perCertainty(List<Outcome> outcomes) {
    var scores = new ArrayList<CertaintyScore>();
    for (var certainty : Certainty.values()) {
      var some = outcomes.stream().filter(o -> o.as().certainty() == certainty).toList();
      scores.add(
          new CertaintyScore(
              certainty.name(),
              some.size(),
              share(some, Outcome::right),
              share(some, Outcome::near)));
    }
    return scores;
  }

  private static double calibrationError(List<Outcome> outcomes) {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int which = bin;
      var some =
          outcomes.stream()
              .filter(o -> Math.min(BINS - 1, (int) (o.confidence() * BINS)) == which)
              .toList();
      double confidence = some.stream().mapToDouble(Outcome::confidence).average().orElse(0);
      error += Math.abs(confidence - share(some, Outcome::right)) * some.size();
    }
    return outcomes.isEmpty() ? 0 : error / outcomes.size();
  }
}
