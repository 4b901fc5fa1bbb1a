package kanal.nlp.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the regions of a name: a hash table over numbers of regions, the names stay in their
/// table.
final class NameIndex {
  private static final int SLOTS = 1 << 18;
  private static final int NONE = -1;

  private final RegionTable table;
  private final int[] first = new int[SLOTS];
  private final int[] next;
  private final int[] hashes;

  NameIndex(RegionTable table) {
    this.table = table;
    this.next = new int[table.size()];
    this.hashes = new int[table.size()];
    Arrays.fill(first, NONE);
    for (int region = table.size() - 1; region >= 0; region--) {
      hashes[region] = table.hash(region);
      int slot = slot(hashes[region]);
      next[region] = first[slot];
      first[slot] = region;
    }
  }

  /// In the order of their codes.
  List<Integer> named(CharSequence key) {
    int hash = NameKey.hash(key);
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
