package kanal.nlp.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import kanal.nlp.text.Message;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.util.TrainingParameters;

/// Trains topic weights with OpenNLP's quasi-Newton maximum-entropy trainer.
public final class TopicTrainer {
  /// OpenNLP weighs messages by whole numbers; balancing needs quarters.
  private static final int WEIGHT_UNIT = 4;

  /// How many steps the trainer remembers; more cost time and gain nothing.
  private static final int MEMORY = 7;

  private final Recipe recipe;
  private final Lexicon lexicon;
  private final Features features;

  public TopicTrainer(Recipe recipe, Lexicon lexicon) {
    this.recipe = recipe;
    this.lexicon = lexicon;
    this.features = new Features(recipe, lexicon);
  }

  /// The same examples in the same order give the same model, bit for bit.
  public TrainedTopics train(List<Example> examples) {
    return train(examples, any -> 1);
  }

  /// @param weight how often an example counts, in quarters
  public TrainedTopics train(List<Example> examples, ToDoubleFunction<Example> weight) {
    var found = new ArrayList<List<String>>(examples.size());
    for (var example : examples) {
      var keys = new FeatureKeys();
      features.of(Message.of(example.text()), keys);
      found.add(keys.keys());
    }
    var vocabulary = Vocabulary.of(found, recipe.lexicon());
    var model = trained(examples, weight, vocabulary);
    return new TrainedTopics(
        recipe,
        lexicon,
        Map.of(),
        vocabulary,
        TopicWeights.rounded(model, vocabulary),
        Calibration.NONE);
  }

  private QNModel trained(
      List<Example> examples, ToDoubleFunction<Example> weight, Vocabulary vocabulary) {
    var perClass = new LinkedHashMap<String, Integer>();
    examples.forEach(example -> perClass.merge(example.topic(), 1, Integer::sum));
    var classes = List.copyOf(perClass.keySet());
    double largest = perClass.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    var events = new VectorEvents(vocabulary.keys(), classes);
    for (var example : examples) {
      var topic = example.topic();
      double balance = Math.sqrt(largest / perClass.getOrDefault(topic, 1));
      events.add(
          vocabulary.vector(vocabulary.sightings(features, Message.of(example.text()))),
          classes.indexOf(topic),
          (int) Math.rint(WEIGHT_UNIT * balance * weight.applyAsDouble(example)));
    }
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, recipe.iterations());
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, recipe.l2() * WEIGHT_UNIT);
    parameters.put(QNTrainer.THREADS_PARAM, 1);
    parameters.put(QNTrainer.M_PARAM, MEMORY);
    var trainer = new QNTrainer();
    trainer.init(parameters, reports());
    return trainer.trainModel(recipe.iterations(), events);
  }

  private static Map<String, String> reports() {
    return new LinkedHashMap<>();
  }
}
