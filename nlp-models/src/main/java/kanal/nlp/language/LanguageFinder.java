package kanal.nlp.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.message.Language;
import kanal.nlp.text.Form;
import kanal.nlp.text.Knowledge;
import kanal.nlp.text.Message;
import opennlp.tools.ml.model.AbstractModel;

/// Tells which language a message is in, when that is clear; may be used by many threads at once.
public final class LanguageFinder {
  /// The smallest confidence that has a logarithm.
  private static final double LEAST = Double.MIN_NORMAL;

  private final LanguageTable table;
  private final LanguageRule rule;
  private final SmallWords smallWords = new SmallWords();
  private final Knowledge<LanguageWord> known = new Knowledge<>(this::word);

  LanguageFinder(AbstractModel model, LanguageRule rule) {
    table = LanguageTable.of(model);
    this.rule = rule;
  }

  private LanguageWord word(Form form) {
    var plain = LanguageText.plain(form);
    return new LanguageWord(table.features(plain), smallWords.languages(plain));
  }

  /// The language, or nothing when the message is short or mixed.
  public Optional<Language> find(Message message) {
    return read(message).filter(rule::sure).map(LanguageReading::language);
  }

  /// The likeliest language, sure or not; nothing for a message without words.
  Optional<LanguageReading> read(Message message) {
    var forms = LanguageText.forms(message);
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    var words = new ArrayList<LanguageWord>(forms.size());
    for (var form : forms) {
      words.add(known.of(form));
    }
    var confidences = table.probabilities(words);
    int first = likeliest(confidences, -1);
    int second = likeliest(confidences, first);
    var language = table.languages().get(first);
    double margin = logarithm(confidences[first]) - logarithm(confidences[second]);
    return Optional.of(
        new LanguageReading(
            language,
            margin / words.size(),
            words.size(),
            smallWords(words, language),
            smallWords(words, Language.INDONESIAN)));
  }

  private static int smallWords(List<LanguageWord> words, Language language) {
    int count = 0;
    for (var word : words) {
      count += word.smallWordOf.contains(language) ? 1 : 0;
    }
    return count;
  }

  /// Of equals the one that comes first.
  private static int likeliest(double[] confidences, int butNot) {
    int best = butNot == 0 ? 1 : 0;
    for (int i = best + 1; i < confidences.length; i++) {
      best = i != butNot && confidences[i] > confidences[best] ? i : best;
    }
    return best;
  }

  private static double logarithm(double confidence) {
    return Math.log(Math.max(LEAST, confidence));
  }
}
