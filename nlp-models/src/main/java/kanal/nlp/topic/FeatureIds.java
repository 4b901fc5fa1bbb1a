package kanal.nlp.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanal.nlp.text.LongIndex;

/// Finds the ids of features by their parts, without putting their names together.
final class FeatureIds {
  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<String, Integer> prefixes = new HashMap<>();
  private final Map<String, Integer> topics = new HashMap<>();

  /// Every word has a number, also one that is known in a pair only.
  private final Map<String, Integer> words = new HashMap<>();

  private final LongIndex single;
  private final LongIndex pairs;

  /// @param keys a feature's id is its place
  FeatureIds(List<String> keys) {
    single = new LongIndex(keys.size());
    pairs = new LongIndex(keys.size());
    for (int id = 0; id < keys.size(); id++) {
      var key = keys.get(id);
      switch (key.charAt(0)) {
        case FeatureKeys.STEM -> stems.put(key.substring(1), id);
        case FeatureKeys.PREFIX -> prefixes.put(key.substring(1), id);
        case FeatureKeys.LEXICON -> topics.put(key.substring(1), id);
        default -> add(key, id);
      }
    }
  }

  private void add(String key, int id) {
    int blank = key.indexOf(FeatureKeys.PAIR);
    if (blank < 0) {
      single.put(number(key), id);
    } else {
      pairs.put(pair(number(key.substring(0, blank)), number(key.substring(blank + 1))), id);
    }
  }

  /// Counted from 1.
  private int number(String word) {
    return words.computeIfAbsent(word, _ -> words.size() + 1);
  }

  private static long pair(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }

  /// [LongIndex#NONE] for what is not known, as below.
  int word(String normal) {
    var number = words.get(normal);
    return number == null ? LongIndex.NONE : single.id(number);
  }

  int stem(String stem) {
    return stems.getOrDefault(stem, LongIndex.NONE);
  }

  int prefix(String prefix) {
    return prefixes.getOrDefault(prefix, LongIndex.NONE);
  }

  int topic(String code) {
    return topics.getOrDefault(code, LongIndex.NONE);
  }

  int pair(String first, String second) {
    var one = words.get(first);
    var two = words.get(second);
    return one == null || two == null ? LongIndex.NONE : pairs.id(pair(one, two));
  }
}
