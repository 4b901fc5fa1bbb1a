package kanal.nlp.topic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/// Indonesian stems: "perbaikan" and "diperbaiki" are "baik".
final class Stems {
  private static final int SHORTEST = 4;

  /// Stemming costs more than all else a word needs, so what is seen often is remembered.
  private static final int REMEMBERED = 50_000;

  private final Map<String, String> known = new ConcurrentHashMap<>();

  String of(String word) {
    if (word.length() < SHORTEST) {
      return word;
    }
    var stem = known.get(word);
    if (stem != null) {
      return stem;
    }
    var found = new SnowballStemmer(SnowballStemmer.ALGORITHM.INDONESIAN).stem(word).toString();
    if (known.size() < REMEMBERED) {
      known.put(word, found);
    }
    return found;
  }
}
