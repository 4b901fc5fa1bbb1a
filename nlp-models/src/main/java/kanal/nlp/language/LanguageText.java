package kanal.nlp.language;

import java.util.ArrayList;
import java.util.List;
import kanal.nlp.text.Message;

/// The words of a message as a language is told by them: in lower case, without numbers, accents
/// that few type, and signs.
final class LanguageText {
  /// More words tell nothing new and only cost time.
  private static final int MOST_WORDS = 60;

  private LanguageText() {}

  static List<String> words(Message message) {
    var words = new ArrayList<String>(Math.min(message.size(), MOST_WORDS));
    for (int i = 0; i < message.size() && words.size() < MOST_WORDS; i++) {
      if (!message.word(i).number()) {
        words.add(plain(message.lower(i)));
      }
    }
    return words;
  }

  /// "ogé" and "oge" are one Sundanese word, typed with more or less care.
  private static String plain(String word) {
    return word.replace('é', 'e').replace('è', 'e');
  }
}
