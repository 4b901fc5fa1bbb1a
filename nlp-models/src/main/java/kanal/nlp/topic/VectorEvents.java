package kanal.nlp.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;

/// Vectors as OpenNLP's trainer takes them, in the order they were added.
final class VectorEvents implements DataIndexer {
  private final List<String> features;
  private final List<String> classes;
  private final List<Vector> vectors = new ArrayList<>();
  private final List<Integer> outcomes = new ArrayList<>();
  private final List<Integer> weights = new ArrayList<>();

  VectorEvents(List<String> features, List<String> classes) {
    this.features = features;
    this.classes = classes;
  }

  void add(Vector vector, int outcome, int weight) {
    vectors.add(vector);
    outcomes.add(outcome);
    weights.add(weight);
  }

  @Override
  public int[][] getContexts() {
    return vectors.stream().map(vector -> vector.ids).toArray(int[][]::new);
  }

  @Override
  public float[][] getValues() {
    return vectors.stream().map(vector -> vector.values).toArray(float[][]::new);
  }

  @Override
  public int[] getOutcomeList() {
    return outcomes.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public int[] getNumTimesEventsSeen() {
    return weights.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public String[] getPredLabels() {
    return features.toArray(String[]::new);
  }

  @Override
  public String[] getOutcomeLabels() {
    return classes.toArray(String[]::new);
  }

  @Override
  public int[] getPredCounts() {
    var counts = new int[features.size()];
    for (var vector : vectors) {
      for (int id : vector.ids) {
        counts[id]++;
      }
    }
    return counts;
  }

  @Override
  public int getNumEvents() {
    return vectors.size();
  }

  @Override
  public void init(TrainingParameters parameters, Map<String, String> reports) {
    // the vectors are made before
  }

  @Override
  public void index(ObjectStream<Event> events) {
    throw new UnsupportedOperationException("the vectors are made before");
  }
}
