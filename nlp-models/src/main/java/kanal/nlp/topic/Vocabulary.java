package kanal.nlp.topic;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import kanal.nlp.text.Message;

/// The features a model knows and how rare each is.
final class Vocabulary {
  private static final int ENOUGH = 2;

  private final List<String> keys;
  private final float[] rarity;
  private final FeatureIds ids;
  private final boolean[] lexical;
  private final double lexiconWeight;

  Vocabulary(List<String> keys, float[] rarity, double lexiconWeight) {
    this.keys = List.copyOf(keys);
    this.rarity = rarity.clone();
    this.lexiconWeight = lexiconWeight;
    this.ids = new FeatureIds(keys);
    this.lexical = new boolean[keys.size()];
    for (int id = 0; id < keys.size(); id++) {
      lexical[id] = keys.get(id).charAt(0) == FeatureKeys.LEXICON;
    }
  }

  /// What at least two of these messages have.
  static Vocabulary of(List<List<String>> messages, double lexiconWeight) {
    var counts = new TreeMap<String, Integer>();
    for (var message : messages) {
      var seen = new HashSet<String>();
      for (var key : message) {
        if (seen.add(key)) {
          counts.merge(key, 1, Integer::sum);
        }
      }
    }
    counts.values().removeIf(count -> count < ENOUGH);
    var rarity = new float[counts.size()];
    int id = 0;
    for (var count : counts.values()) {
      rarity[id++] = (float) (1 + StrictMath.log((1.0 + messages.size()) / (1.0 + count)));
    }
    return new Vocabulary(List.copyOf(counts.keySet()), rarity, lexiconWeight);
  }

  List<String> keys() {
    return keys;
  }

  float rarity(int id) {
    return rarity[id];
  }

  double lexiconWeight() {
    return lexiconWeight;
  }

  /// What it knows of a message.
  Sightings sightings(Features features, Message message) {
    var sightings = new Sightings(ids, message.size());
    features.of(message, sightings);
    return sightings;
  }

  Vector vector(Sightings sightings) {
    int[] found = sightings.sortedIds();
    int count = found.length;
    var distinct = new int[count];
    var values = new float[count];
    int size = 0;
    double length = 0;
    double lexicalLength = 0;
    for (int i = 0; i < count; ) {
      int end = i + 1;
      while (end < count && found[end] == found[i]) {
        end++;
      }
      distinct[size] = found[i];
      double value = end - i == 1 ? 1 : 1 + StrictMath.log(end - i);
      if (lexical[found[i]]) {
        lexicalLength += value * value;
      } else {
        value *= rarity[found[i]];
        length += value * value;
      }
      values[size++] = (float) value;
      i = end;
    }
    double scale = 1 / Math.sqrt(Math.max(length, Double.MIN_NORMAL));
    double lexicalScale = lexiconWeight / Math.sqrt(Math.max(lexicalLength, Double.MIN_NORMAL));
    for (int i = 0; i < size; i++) {
      values[i] *= (float) (lexical[distinct[i]] ? lexicalScale : scale);
    }
    return new Vector(Arrays.copyOf(distinct, size), Arrays.copyOf(values, size));
  }
}
