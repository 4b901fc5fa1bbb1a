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

  /// Those in the words from one to another, both included.
  Sightings within(int from, int to) {
    var some = new Sightings(known, to - from + 1);
    for (int i = 0; i < size; i++) {
      if (firsts[i] >= from && lasts[i] <= to) {
        some.add(ids[i], firsts[i], lasts[i]);
      }
    }
    return some;
  }

  /// Ascending, as often as each was seen.
  int[] sortedIds() {
    int[] sorted = Arrays.copyOf(ids, size);
    Arrays.sort(sorted);
    return sorted;
  }

  @Override
  public void word(Term term, int at) {
    add(known.word(term), at, at);
  }

  @Override
  public void stem(Term term, int at) {
    add(known.stem(term), at, at);
  }

  @Override
  public void prefix(String prefix, int at) {
    add(known.prefix(prefix), at, at);
  }

  @Override
  public void pair(Term first, Term second, int at) {
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
