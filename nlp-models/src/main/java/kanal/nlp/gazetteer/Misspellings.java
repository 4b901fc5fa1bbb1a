package kanal.nlp.gazetteer;

import java.util.function.Consumer;

/// What somebody may have meant who made one mistake: a letter too many, too few, another one, or
/// two that changed places.
final class Misspellings {
  private Misspellings() {}

  /// Tries every word that is one mistake away. The text given is the same object each time.
  static void each(CharSequence key, Consumer<CharSequence> attempt) {
    var text = new StringBuilder(key);
    for (int i = 0; i < key.length(); i++) {
      char here = key.charAt(i);
      text.deleteCharAt(i);
      attempt.accept(text);
      text.insert(i, here);
      for (char other = 'a'; other <= 'z'; other++) {
        if (other != here) {
          text.setCharAt(i, other);
          attempt.accept(text);
        }
      }
      text.setCharAt(i, here);
      if (i > 0 && key.charAt(i - 1) != here) {
        text.setCharAt(i, key.charAt(i - 1));
        text.setCharAt(i - 1, here);
        attempt.accept(text);
        text.setCharAt(i - 1, key.charAt(i - 1));
        text.setCharAt(i, here);
      }
    }
    for (int i = 0; i <= key.length(); i++) {
      text.insert(i, 'a');
      for (char other = 'a'; other <= 'z'; other++) {
        text.setCharAt(i, other);
        attempt.accept(text);
      }
      text.deleteCharAt(i);
    }
  }
}
