package kanal.nlp.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kanal.bot.message.Language;
import kanal.nlp.text.LongIndex;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/// OpenNLP's naive Bayes model as logarithms that only have to be added up, in one array; gives the
/// probabilities that OpenNLP gives, in a tenth of the time.
final class LanguageTable {
  /// What OpenNLP adds to every count.
  private static final double SMOOTHING = 0.05;

  private final List<Language> languages;
  private final double[] start;
  private final double[] weights;
  private final LongIndex runs;
  private final Map<String, Integer> words = new HashMap<>();

  private LanguageTable(AbstractModel model, Map<?, ?> contexts) {
    int outcomes = model.getNumOutcomes();
    var codes = new Language[outcomes];
    for (int outcome = 0; outcome < outcomes; outcome++) {
      codes[outcome] = new Language(model.getOutcome(outcome));
    }
    languages = List.of(codes);
    double[] totals = totals(contexts, outcomes);
    double all = Arrays.stream(totals).sum();
    start = Arrays.stream(totals).map(total -> StrictMath.log(total / all)).toArray();
    weights = new double[contexts.size() * outcomes];
    runs = new LongIndex(contexts.size());
    int id = 0;
    for (var entry : contexts.entrySet()) {
      if (entry.getKey() instanceof String feature && entry.getValue() instanceof Context counts) {
        weigh(id * outcomes, counts, totals, contexts.size());
        name(feature, id++);
      }
    }
  }

  /// @throws IllegalArgumentException when the model does not count features
  static LanguageTable of(AbstractModel model) {
    if (!(model.getDataStructures()[1] instanceof Map<?, ?> contexts)) {
      throw new IllegalArgumentException("not a naive Bayes model: " + model.getModelType());
    }
    return new LanguageTable(model, contexts);
  }

  private static double[] totals(Map<?, ?> contexts, int outcomes) {
    var totals = new double[outcomes];
    for (var value : contexts.values()) {
      if (value instanceof Context counts) {
        for (int i = 0; i < counts.getOutcomes().length; i++) {
          totals[counts.getOutcomes()[i]] += counts.getParameters()[i];
        }
      }
    }
    return totals;
  }

  /// OpenNLP leaves out the languages after the last one that a feature was seen in; the margin was
  /// found with that, so it is kept.
  private void weigh(int row, Context counts, double[] totals, int features) {
    int[] outcomes = counts.getOutcomes();
    int next = 0;
    for (int outcome = 0; outcome <= outcomes[outcomes.length - 1]; outcome++) {
      double count = outcomes[next] == outcome ? counts.getParameters()[next++] : 0;
      double all = totals[outcome] + SMOOTHING * features;
      weights[row + outcome] = StrictMath.log((count + SMOOTHING) / all);
    }
  }

  private void name(String feature, int id) {
    if (feature.charAt(0) == LanguageFeatures.WHOLE) {
      words.put(feature.substring(1), id);
    } else {
      runs.put(LetterRuns.of(feature), id);
    }
  }

  /// In the order of the probabilities.
  List<Language> languages() {
    return languages;
  }

  /// How likely each language is; adds up to 1.
  double[] probabilities(List<LanguageWord> text) {
    var sums = new Sums();
    for (var word : text) {
      for (int feature : word.features) {
        sums.addOnce(feature);
      }
    }
    return sums.probabilities();
  }

  /// The features of a word that are known, each once.
  int[] features(String word) {
    var features = IntStream.builder();
    features.add(words.getOrDefault(word, LongIndex.NONE));
    long run = LanguageFeatures.EDGE;
    features.add(runs.id(run));
    for (int i = 0; i <= word.length(); i++) {
      char sign = i < word.length() ? word.charAt(i) : LanguageFeatures.EDGE;
      run = LetterRuns.with(run, sign);
      // the run is known by its end: its last letter, the last two, three and four
      for (int length = 1; length <= Math.min(LanguageFeatures.LONGEST_RUN, i + 2); length++) {
        features.add(runs.id(LetterRuns.last(run, length)));
      }
    }
    return features.build().filter(id -> id != LongIndex.NONE).distinct().toArray();
  }

  /// The sums of one text, to which each feature is added once.
  private final class Sums {
    private final double[] sums = start.clone();
    private final long[] seen = new long[weights.length / start.length / Long.SIZE + 1];

    void addOnce(int id) {
      if ((seen[id / Long.SIZE] & (1L << id)) != 0) {
        return;
      }
      seen[id / Long.SIZE] |= 1L << id;
      int row = id * sums.length;
      for (int outcome = 0; outcome < sums.length; outcome++) {
        sums[outcome] += weights[row + outcome];
      }
    }

    double[] probabilities() {
      double largest = Arrays.stream(sums).max().orElse(0);
      double all = 0;
      for (int outcome = 0; outcome < sums.length; outcome++) {
        sums[outcome] = Math.exp(sums[outcome] - largest);
        all += sums[outcome];
      }
      for (int outcome = 0; outcome < sums.length; outcome++) {
        sums[outcome] /= all;
      }
      return sums;
    }
  }
}
