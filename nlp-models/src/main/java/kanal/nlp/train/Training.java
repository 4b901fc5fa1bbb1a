package kanal.nlp.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kanal.nlp.topic.Example;
import kanal.nlp.topic.Recipe;
import kanal.nlp.topic.TopicTrainer;
import kanal.nlp.topic.TrainedTopics;

/// What a model is trained from: the folders `corpus` and `lexicon` and the file `priors.tsv`.
public final class Training {
  private static final String PRIORS = "priors.tsv";

  /// Other people use other words than we do: so many in a hundred are taken for unknown when it is
  /// judged how far confidences can be trusted. With so many, what the rule promises came true on
  /// real messages.
  private static final int UNKNOWN_WORDS = 40;

  private final Path folder;

  public Training(Path folder) {
    this.folder = folder;
  }

  public List<Example> examples() throws IOException {
    return Corpus.examples(folder.resolve("corpus"));
  }

  public TopicTrainer trainer(Recipe recipe) throws IOException {
    return new TopicTrainer(recipe, Corpus.lexicon(folder.resolve("lexicon")));
  }

  /// Trains, and calibrates by cross-validation.
  public TrainedTopics train() throws IOException {
    var examples = examples();
    var trainer = trainer(Recipe.SHIPPED);
    var validation = CrossValidation.of(trainer, examples, UNKNOWN_WORDS);
    return trainer
        .train(examples)
        .with(Calibrator.of(validation.classes(), validation.judged()), priors());
  }

  /// How much rarer than the others a topic is, between 0 and 1; 1 for one that is not named.
  private Map<String, Double> priors() throws IOException {
    var priors = new TreeMap<String, Double>();
    for (var line : Files.readAllLines(folder.resolve(PRIORS))) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        priors.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
      }
    }
    return priors;
  }
}
