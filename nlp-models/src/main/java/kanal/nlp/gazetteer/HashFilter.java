package kanal.nlp.gazetteer;

/// Says of a hash that it is none of those added, or that it may be one: a bit a hash, small enough
/// to stay in the processor's cache.
public final class HashFilter {
  private static final int SPREAD = 0x9E3779B9;

  private final long[] bits;
  private final int shift;

  /// @param size of its table as a power of two
  public HashFilter(int size) {
    bits = new long[Math.max(1, (1 << size) / Long.SIZE)];
    shift = Integer.SIZE - size;
  }

  public void add(int hash) {
    int bit = bit(hash);
    bits[bit >>> 6] |= 1L << bit;
  }

  public boolean mayHave(int hash) {
    int bit = bit(hash);
    return (bits[bit >>> 6] & (1L << bit)) != 0;
  }

  private int bit(int hash) {
    return (hash * SPREAD) >>> shift;
  }
}
