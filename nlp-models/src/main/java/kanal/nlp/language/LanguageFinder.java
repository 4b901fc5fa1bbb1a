package kanal.nlp.language;

import java.util.Optional;
import kanal.bot.message.Language;
import kanal.nlp.text.Message;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Tells which language a message is in, when that is clear; may be used by many threads at once.
public final class LanguageFinder {
  /// The smallest confidence that has a logarithm.
  private static final double LEAST = Double.MIN_NORMAL;

  private final LanguageDetectorME detector;
  private final LanguageRule rule;
  private final SmallWords smallWords = new SmallWords();

  LanguageFinder(LanguageDetectorModel model, LanguageRule rule) {
    detector = new LanguageDetectorME(model);
    this.rule = rule;
  }

  /// The language, or nothing when the message is short or mixed.
  public Optional<Language> find(Message message) {
    return read(message).filter(rule::sure).map(LanguageReading::language);
  }

  /// The likeliest language, sure or not; nothing for a message without words.
  Optional<LanguageReading> read(Message message) {
    var words = LanguageText.words(message);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var ranking = detector.predictLanguages(String.join(" ", words));
    var language = new Language(ranking[0].getLang());
    double margin = logarithm(ranking[0].getConfidence()) - logarithm(ranking[1].getConfidence());
    return Optional.of(
        new LanguageReading(
            language,
            margin / words.size(),
            words.size(),
            smallWords.in(words, language),
            smallWords.in(words, Language.INDONESIAN)));
  }

  private static double logarithm(double confidence) {
    return Math.log(Math.max(LEAST, confidence));
  }
}
