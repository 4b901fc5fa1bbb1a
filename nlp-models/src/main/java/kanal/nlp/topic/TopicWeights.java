package kanal.nlp.topic;

import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/// How much each feature speaks for each class, as OpenNLP's trainer found it.
final class TopicWeights {
  /// Weights are kept to this fraction: finer says nothing, and coarser compresses well.
  private static final double GRAIN = 1024;

  private final List<String> classes;
  private final float[] weights;
  private final double[] averages;
  private final double[] start;

  /// @param averages of the weights of each feature
  private TopicWeights(List<String> classes, float[] weights, double[] averages, double[] start) {
    this.classes = classes;
    this.weights = weights;
    this.averages = averages;
    this.start = start;
  }

  /// The same weights for a world in which some classes are rarer than in the corpus.
  TopicWeights with(Map<String, Double> priors, double temperature) {
    return new TopicWeights(
        classes,
        weights,
        averages,
        classes.stream()
            .mapToDouble(name -> temperature * Math.log(priors.getOrDefault(name, 1.0)))
            .toArray());
  }

  /// The weights of an OpenNLP model, in the order of a vocabulary.
  static TopicWeights of(AbstractModel model, Vocabulary vocabulary) {
    int outcomes = model.getNumOutcomes();
    var classes = new String[outcomes];
    for (int outcome = 0; outcome < outcomes; outcome++) {
      classes[outcome] = model.getOutcome(outcome);
    }
    var weights = new float[vocabulary.keys().size() * outcomes];
    if (!(model.getDataStructures()[1] instanceof Map<?, ?> contexts)) {
      throw new IllegalArgumentException("not a maximum-entropy model: " + model.getModelType());
    }
    for (int id = 0; id < vocabulary.keys().size(); id++) {
      if (contexts.get(vocabulary.keys().get(id)) instanceof Context context) {
        int[] which = context.getOutcomes();
        for (int i = 0; i < which.length; i++) {
          weights[id * outcomes + which[i]] = (float) context.getParameters()[i];
        }
      }
    }
    var averages = averages(weights, outcomes);
    return new TopicWeights(List.of(classes), weights, averages, new double[outcomes]);
  }

  private static double[] averages(float[] weights, int outcomes) {
    var averages = new double[weights.length / outcomes];
    for (int id = 0; id < averages.length; id++) {
      double sum = 0;
      for (int outcome = 0; outcome < outcomes; outcome++) {
        sum += weights[id * outcomes + outcome];
      }
      averages[id] = sum / outcomes;
    }
    return averages;
  }

  /// The same model with weights as fine as they are kept.
  static QNModel rounded(AbstractModel model, Vocabulary vocabulary) {
    var exact = of(model, vocabulary);
    int outcomes = exact.classes.size();
    var contexts = new Context[vocabulary.keys().size()];
    for (int id = 0; id < contexts.length; id++) {
      var all = new int[outcomes];
      var parameters = new double[outcomes];
      for (int outcome = 0; outcome < outcomes; outcome++) {
        all[outcome] = outcome;
        parameters[outcome] = Math.rint(exact.weight(id, outcome) * GRAIN) / GRAIN;
      }
      contexts[id] = new Context(all, parameters);
    }
    return new QNModel(
        contexts, vocabulary.keys().toArray(String[]::new), exact.classes.toArray(String[]::new));
  }

  List<String> classes() {
    return classes;
  }

  float weight(int feature, int outcome) {
    return weights[feature * classes.size() + outcome];
  }

  /// What a feature says for a class on average.
  double average(int feature) {
    return averages[feature];
  }

  /// One number a class; the larger, the likelier.
  double[] scores(Vector vector) {
    int outcomes = classes.size();
    var scores = start.clone();
    for (int i = 0; i < vector.ids.length; i++) {
      int row = vector.ids[i] * outcomes;
      float value = vector.values[i];
      for (int outcome = 0; outcome < outcomes; outcome++) {
        scores[outcome] += value * weights[row + outcome];
      }
    }
    return scores;
  }
}
