package kanal.nlp.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanal.nlp.text.Form;
import kanal.nlp.text.Knowledge;
import kanal.nlp.text.LongIndex;

/// Finds the ids of features by their parts, without putting their names together.
final class FeatureIds {
  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<String, Integer> prefixes = new HashMap<>();
  private final Map<String, Integer> topics = new HashMap<>();

  /// Every word has a number, also one that is known in a pair only.
  private final Map<String, Integer> words = new HashMap<>();

  /// In place of a word's number.
  private static final int UNKNOWN = 0;

  private final Knowledge<Ids> known = new Knowledge<>(this::learn);
  private final LongIndex single;
  private final LongIndex pairs;

  /// Of one word.
  private record Ids(int number, int word, int stem) {}

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

  private Ids learn(Form form) {
    var term = Term.of(form);
    int number = words.getOrDefault(term.normal(), UNKNOWN);
    return new Ids(
        number,
        number == UNKNOWN ? LongIndex.NONE : single.id(number),
        stems.getOrDefault(term.stem(), LongIndex.NONE));
  }

  /// [LongIndex#NONE] for what is not known, as below.
  int word(Term term) {
    return known.of(term.form()).word();
  }

  int stem(Term term) {
    return known.of(term.form()).stem();
  }

  int prefix(String prefix) {
    return prefixes.getOrDefault(prefix, LongIndex.NONE);
  }

  int topic(String code) {
    return topics.getOrDefault(code, LongIndex.NONE);
  }

  int pair(Term first, Term second) {
    int one = known.of(first.form()).number();
    int two = known.of(second.form()).number();
    return one == UNKNOWN || two == UNKNOWN ? LongIndex.NONE : pairs.id(pair(one, two));
  }
}
