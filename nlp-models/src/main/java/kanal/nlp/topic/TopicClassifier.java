package kanal.nlp.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Understanding.Certainty;
import kanal.nlp.text.Message;

/// Tells what a message is about and which words say so.
public final class TopicClassifier {
  /// The class of messages that report nothing.
  public static final String NOTHING = "bukan_keluhan";

  private static final Comparator<TopicGuess> LIKELIEST_FIRST =
      Comparator.comparingDouble(TopicGuess::confidence).reversed();
  private static final int MOST_REASONS = 5;

  /// A word counts as a reason when it brought at least this share of what the strongest brought.
  private static final double WORTH_NAMING = 0.2;

  private final Features features;
  private final Vocabulary vocabulary;
  private final TopicWeights weights;
  private final Calibration calibration;

  TopicClassifier(
      Features features, Vocabulary vocabulary, TopicWeights weights, Calibration calibration) {
    this.features = features;
    this.vocabulary = vocabulary;
    this.weights = weights;
    this.calibration = calibration;
  }

  /// The classes scores are given for, [#NOTHING] among them.
  public List<String> classes() {
    return weights.classes();
  }

  public Calibration calibration() {
    return calibration;
  }

  /// A message with what the model knows of it.
  public Sighted sight(Message message) {
    return new Sighted(message, vocabulary.sightings(features, message), this);
  }

  /// One number a class, before any calibration.
  public double[] scores(Message message) {
    return weights.scores(vocabulary.vector(vocabulary.sightings(features, message)));
  }

  public TopicReading read(Message message) {
    return read(vocabulary.sightings(features, message));
  }

  TopicReading read(Sightings sightings) {
    return read(weights.classes(), weights.scores(vocabulary.vector(sightings)), calibration);
  }

  /// Reads and names the words that spoke most for the first topic.
  Explained explain(Message message, Sightings sightings) {
    var vector = vocabulary.vector(sightings);
    var reading = read(weights.classes(), weights.scores(vector), calibration);
    return new Explained(reading, because(message, reading.best().code(), sightings, vector));
  }

  /// Turns scores into a reading.
  public static TopicReading read(List<String> classes, double[] scores, Calibration calibration) {
    var probabilities = probabilities(scores, calibration.temperature());
    int nothing = classes.indexOf(NOTHING);
    double rest = nothing < 0 ? 1 : 1 - probabilities[nothing];
    var ranking = new ArrayList<TopicGuess>(classes.size());
    for (int i = 0; i < classes.size(); i++) {
      if (i != nothing) {
        double share = rest > 0 ? probabilities[i] / rest : 1.0 / (classes.size() - 1);
        ranking.add(new TopicGuess(classes.get(i), share));
      }
    }
    ranking.sort(LIKELIEST_FIRST);
    double confidence = ranking.getFirst().confidence();
    var certainty =
        confidence >= calibration.sure()
            ? Certainty.SURE
            : confidence >= calibration.likely() ? Certainty.LIKELY : Certainty.UNSURE;
    return new TopicReading(ranking, certainty, 1 - rest, 1 - rest < calibration.nothing());
  }

  private static double[] probabilities(double[] scores, double temperature) {
    double largest = Arrays.stream(scores).max().orElse(0);
    var probabilities = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp((scores[i] - largest) / temperature);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  /// The words that spoke most for a topic against the average one, strongest first.
  private List<String> because(Message message, String topic, Sightings sightings, Vector vector) {
    int outcome = weights.classes().indexOf(topic);
    var advantages = new double[vector.ids.length];
    for (int at = 0; at < advantages.length; at++) {
      advantages[at] = advantage(vector, at, outcome);
    }
    var credit = new double[message.size()];
    for (int i = 0; i < sightings.size(); i++) {
      int first = sightings.first(i);
      int last = sightings.last(i);
      double each =
          advantages[Arrays.binarySearch(vector.ids, sightings.id(i))] / (last - first + 1);
      for (int word = first; word <= last; word++) {
        credit[word] += each;
      }
    }
    return strongest(message, credit);
  }

  private double advantage(Vector vector, int at, int outcome) {
    int feature = vector.ids[at];
    return vector.values[at] * (weights.weight(feature, outcome) - weights.average(feature));
  }

  private static List<String> strongest(Message message, double[] credit) {
    var reasons = new ArrayList<String>();
    var named = new ArrayList<String>();
    double first = 0;
    while (reasons.size() < MOST_REASONS) {
      int best = -1;
      for (int i = 0; i < credit.length; i++) {
        if (!message.word(i).number()
            && !named.contains(message.normal(i))
            && (best < 0 || credit[i] > credit[best])) {
          best = i;
        }
      }
      if (best < 0 || credit[best] <= 0 || credit[best] < first * WORTH_NAMING) {
        break;
      }
      first = Math.max(first, credit[best]);
      named.add(message.normal(best));
      reasons.add(message.between(best, best));
    }
    return reasons;
  }
}
