package kanal.nlp.topic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.AbstractModel;

/// A topic model just trained or just loaded.
public final class TrainedTopics {
  private final Recipe recipe;
  private final Lexicon lexicon;
  private final Map<String, Double> priors;
  private final Vocabulary vocabulary;
  private final AbstractModel model;
  private final Calibration calibration;

  TrainedTopics(
      Recipe recipe,
      Lexicon lexicon,
      Map<String, Double> priors,
      Vocabulary vocabulary,
      AbstractModel model,
      Calibration calibration) {
    this.recipe = recipe;
    this.lexicon = lexicon;
    this.priors = new TreeMap<>(priors);
    this.vocabulary = vocabulary;
    this.model = model;
    this.calibration = calibration;
  }

  /// The same model, calibrated, for a world in which some topics are rarer than in the corpus.
  ///
  /// @param rarer how much rarer than the others a topic is, between 0 and 1, where it is
  public TrainedTopics with(Calibration found, Map<String, Double> rarer) {
    return new TrainedTopics(recipe, lexicon, rarer, vocabulary, model, found);
  }

  /// The same model with a place's own words beside the lexicon it was trained with.
  ///
  /// @param words and phrases by topic
  public TrainedTopics withWords(Map<String, List<String>> words) {
    return new TrainedTopics(recipe, lexicon.with(words), priors, vocabulary, model, calibration);
  }

  public TopicClassifier classifier() {
    return new TopicClassifier(
        new Features(recipe, lexicon),
        vocabulary,
        TopicWeights.of(model, vocabulary).with(priors, calibration.temperature()),
        calibration);
  }

  Recipe recipe() {
    return recipe;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /// How much rarer than the others a topic is, where it is.
  public Map<String, Double> priors() {
    return priors;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  AbstractModel model() {
    return model;
  }

  public Calibration calibration() {
    return calibration;
  }
}
