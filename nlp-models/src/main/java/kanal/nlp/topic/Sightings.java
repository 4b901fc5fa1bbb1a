package kanal.nlp.topic;

import java.util.Arrays;
import kanal.nlp.text.LongIndex;

/// The features of a message that a model knows, with the words they were seen in.
final class Sightings implements FeatureSink {
  private final FeatureIds known;
  private int[] ids;
  private int[] firsts;
  private int[] lasts;
  private int size;

  /// @param words how many the message has
  Sightings(FeatureIds known, int words) {
    this.known = known;
    ids = new int[words * 4 + 4];
    firsts = new int[ids.length];
    lasts = new int[ids.length];
  }

  int size() {
    return size;
  }

  int id(int index) {
    return ids[index];
  }

  int first(int index) {
    return firsts[index];
  }

  int last(int index) {
    return lasts[index];
  }

  /// Ascending, as often as each was seen.
  int[] sortedIds() {
    int[] sorted = Arrays.copyOf(ids, size);
    Arrays.sort(sorted);
    return sorted;
  }

  @Override
  public void word(String normal, int at) {
    add(known.word(normal), at, at);
  }

  @Override
  public void stem(String stem, int at) {
    add(known.stem(stem), at, at);
  }

  @Override
  public void prefix(String prefix, int at) {
    add(known.prefix(prefix), at, at);
  }

  @Override
  public void pair(String first, String second, int at) {
    add(known.pair(first, second), at - 1, at);
  }

  @Override
  public void lexical(String topic, int first, int last) {
    add(known.topic(topic), first, last);
  }

  private void add(int id, int first, int last) {
    if (id == LongIndex.NONE) {
      return;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      firsts = Arrays.copyOf(firsts, size * 2);
      lasts = Arrays.copyOf(lasts, size * 2);
    }
    ids[size] = id;
    firsts[size] = first;
    lasts[size++] = last;
  }
}
