package kanal.nlp.language;

import java.util.Set;
import kanal.bot.message.Language;

/// What a word tells of the language.
final class LanguageWord {
  /// The numbers of those that the table knows, each once.
  final int[] features;

  /// The languages that do not do without it.
  final Set<Language> smallWordOf;

  LanguageWord(int[] features, Set<Language> smallWordOf) {
    this.features = features;
    this.smallWordOf = smallWordOf;
  }
}
