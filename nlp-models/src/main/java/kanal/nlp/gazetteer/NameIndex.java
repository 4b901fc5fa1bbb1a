package kanal.nlp.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the regions of a name: a hash table over numbers of regions, the names stay in their
/// table.
final class NameIndex {
  private static final int SLOTS = 1 << 18;
  private static final int NONE = -1;

  /// Eleven bits a name, 128 KiB in all.
  private static final int FILTER = 20;

  private final RegionTable table;
  private final int[] first = new int[SLOTS];
  private final int[] next;
  private final int[] hashes;
  private final HashFilter filter = new HashFilter(FILTER);

  NameIndex(RegionTable table) {
    this.table = table;
    this.next = new int[table.size()];
    this.hashes = new int[table.size()];
    Arrays.fill(first, NONE);
    for (int region = table.size() - 1; region >= 0; region--) {
      hashes[region] = table.hash(region);
      filter.add(hashes[region]);
      int slot = slot(hashes[region]);
      next[region] = first[slot];
      first[slot] = region;
    }
  }

  /// Whether a name may have this hash, the one that `String` has.
  boolean mayHave(int hash) {
    return filter.mayHave(hash);
  }

  /// In the order of their codes.
  List<Integer> named(String key) {
    int hash = key.hashCode();
    if (!filter.mayHave(hash)) {
      return List.of();
    }
    List<Integer> found = List.of();
    for (int region = first[slot(hash)]; region != NONE; region = next[region]) {
      if (hashes[region] == hash && table.called(region, key)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(region);
      }
    }
    return found;
  }

  private static int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & (SLOTS - 1);
  }
}
