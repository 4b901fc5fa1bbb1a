package kanal.nlp.language;

import kanal.bot.message.Language;

/// When a reading is sure enough to be told. Fewer words than [#FEWEST_WORDS] tell nothing: "nggih
/// pak, siap" is written by people who go on in Indonesian.
///
/// @param fewestWords below it nothing is told
/// @param margin the smallest one that is believed
/// @param smallWords whether leaving Indonesian needs small words of the other language, and no
///   more Indonesian ones
public record LanguageRule(int fewestWords, double margin, boolean smallWords) {
  static final int FEWEST_WORDS = 4;

  /// With the margin that cross-validation gave.
  static LanguageRule shipped(double margin) {
    return new LanguageRule(FEWEST_WORDS, margin, true);
  }

  boolean sure(LanguageReading reading) {
    return reading.words() >= fewestWords
        && reading.margin() >= margin
        && (!smallWords || spoken(reading));
  }

  private static boolean spoken(LanguageReading reading) {
    return reading.language().equals(Language.INDONESIAN)
        || (reading.smallWords() > 0 && reading.smallWords() >= reading.indonesianSmallWords());
  }
}
