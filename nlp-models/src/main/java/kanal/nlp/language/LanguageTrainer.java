package kanal.nlp.language;

import java.io.IOException;
import java.util.List;
import kanal.nlp.text.Message;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageSample;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// Trains OpenNLP's language detector on our own sentences, by naive Bayes.
final class LanguageTrainer {
  /// What only one sentence has says nothing about its language.
  private static final int FEWEST_SENTENCES = 2;

  private LanguageTrainer() {}

  static AbstractModel train(List<LanguageExample> examples) throws IOException {
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, NaiveBayesTrainer.NAIVE_BAYES_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, FEWEST_SENTENCES);
    var samples = examples.stream().map(LanguageTrainer::sample).toList();
    var trained =
        LanguageDetectorME.train(
            ObjectStreamUtils.createObjectStream(samples),
            parameters,
            LanguageFeaturesFactory.allowed());
    return (AbstractModel) trained.getMaxentModel();
  }

  private static LanguageSample sample(LanguageExample example) {
    var words = LanguageText.words(Message.of(example.text()));
    return new LanguageSample(new Language(example.code()), String.join(" ", words));
  }
}
