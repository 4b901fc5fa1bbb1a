package kanal.nlp.topic;

/// A message as numbers: which features of the vocabulary it has, ascending, and how much of each.
final class Vector {
  final int[] ids;
  final float[] values;

  Vector(int[] ids, float[] values) {
    this.ids = ids;
    this.values = values;
  }
}
