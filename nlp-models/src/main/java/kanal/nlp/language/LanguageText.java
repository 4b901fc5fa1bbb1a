package kanal.nlp.language;

import java.util.List;
import kanal.nlp.text.Message;
import kanal.nlp.text.Word;

/// The words of a message as a language is told by them: in lower case, without numbers, accents
/// that few type, and signs.
final class LanguageText {
  /// More words tell nothing new and only cost time.
  private static final int MOST_WORDS = 60;

  private LanguageText() {}

  static List<String> words(Message message) {
    return message.words().stream()
        .filter(word -> !word.number())
        .limit(MOST_WORDS)
        .map(LanguageText::plain)
        .toList();
  }

  /// "ogé" and "oge" are one Sundanese word, typed with more or less care.
  private static String plain(Word word) {
    return word.lower().replace('é', 'e').replace('è', 'e');
  }
}
