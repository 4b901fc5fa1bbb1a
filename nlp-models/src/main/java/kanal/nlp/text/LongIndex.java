package kanal.nlp.text;

/// Finds ids by numbers other than 0: a hash table without objects.
public final class LongIndex {
  /// For a number that has no id.
  public static final int NONE = -1;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] ids;
  private final int shift;

  /// @param most how many numbers there may be
  public LongIndex(int most) {
    int slots = Integer.highestOneBit(Math.max(1, most)) * 4;
    keys = new long[slots];
    ids = new int[slots];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
  }

  public void put(long key, int id) {
    int slot = slot(key);
    keys[slot] = key;
    ids[slot] = id;
  }

  /// The id, or [#NONE].
  public int id(long key) {
    int slot = slot(key);
    return keys[slot] == key ? ids[slot] : NONE;
  }

  /// Where a number is or would be; 0 is a free place.
  private int slot(long key) {
    int slot = (int) ((key * SPREAD) >>> shift);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
