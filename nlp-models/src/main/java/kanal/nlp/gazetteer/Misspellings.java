package kanal.nlp.gazetteer;

import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// What somebody may have meant who made one mistake: a letter too many, too few, another one, or
/// two that changed places. Hundreds are possible; only those are written out whose hash is known.
final class Misspellings {
  private final String key;

  /// Of what stands before each letter and of what stands from it on, as `String` has them.
  private final int[] before;

  private final int[] after;

  /// What a hash is multiplied with for so many letters behind it.
  private final int[] powers;

  Misspellings(String key) {
    this.key = key;
    int size = key.length();
    before = new int[size + 1];
    after = new int[size + 1];
    powers = new int[size + 2];
    powers[0] = 1;
    for (int i = 0; i <= size; i++) {
      powers[i + 1] = powers[i] * 31;
    }
    for (int i = 0; i < size; i++) {
      before[i + 1] = NameKey.add(before[i], key.charAt(i));
    }
    for (int i = size - 1; i >= 0; i--) {
      after[i] = key.charAt(i) * powers[size - i - 1] + after[i + 1];
    }
  }

  /// Tries every word that is one mistake away and has a known hash.
  void each(IntPredicate known, Consumer<String> attempt) {
    for (int i = 0; i < key.length(); i++) {
      char here = key.charAt(i);
      attempt(i, "", i + 1, known, attempt);
      for (char other = 'a'; other <= 'z'; other++) {
        if (other != here) {
          attempt(i, other, i + 1, known, attempt);
        }
      }
      if (i > 0 && key.charAt(i - 1) != here) {
        attempt(i - 1, "" + here + key.charAt(i - 1), i + 1, known, attempt);
      }
    }
    for (int i = 0; i <= key.length(); i++) {
      for (char other = 'a'; other <= 'z'; other++) {
        attempt(i, other, i, known, attempt);
      }
    }
  }

  /// The word with one letter between its first `to` and what stands from `from` on.
  private void attempt(
      int to, char letter, int from, IntPredicate known, Consumer<String> attempt) {
    if (known.test(hash(NameKey.add(before[to], letter), from))) {
      attempt.accept(key.substring(0, to) + letter + key.substring(from));
    }
  }

  private void attempt(
      int to, String letters, int from, IntPredicate known, Consumer<String> attempt) {
    int hash = before[to];
    for (int i = 0; i < letters.length(); i++) {
      hash = NameKey.add(hash, letters.charAt(i));
    }
    if (known.test(hash(hash, from))) {
      attempt.accept(key.substring(0, to) + letters + key.substring(from));
    }
  }

  private int hash(int begun, int from) {
    return begun * powers[key.length() - from] + after[from];
  }
}
