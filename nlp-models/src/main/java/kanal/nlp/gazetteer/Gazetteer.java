package kanal.nlp.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import kanal.bot.complaint.Region;

/// All regions of Indonesia by name and by code. A region is a number here; what it contains has
/// the numbers after it. Takes about 5 MB and never changes, so everybody shares one.
public final class Gazetteer {
  /// Shorter names are too near to too many others for a mistake to be told.
  private static final int SHORTEST_MISSPELT = 5;

  private static final int NONE = -1;

  private final RegionTable table = RegionTable.load();
  private final NameIndex index = new NameIndex(table);
  private final int[] parents = new int[table.size()];
  private final int[] lasts = new int[table.size()];

  private static final class Shipped {
    static final Gazetteer ONLY = new Gazetteer();
  }

  private Gazetteer() {
    var open = new int[Level.values().length];
    for (int region = 0; region < table.size(); region++) {
      int depth = table.level(region).depth();
      parents[region] = depth == 0 ? NONE : open[depth - 1];
      open[depth] = region;
      for (int level = 0; level <= depth; level++) {
        lasts[open[level]] = region;
      }
    }
  }

  /// The one on the class path, loaded when it is first asked for.
  public static Gazetteer shipped() {
    return Shipped.ONLY;
  }

  public int size() {
    return table.size();
  }

  /// Whether some region's name may have this hash, the one that `String` has: if not, [#named]
  /// finds none, and nobody needs to put the name together.
  public boolean mayName(int hash) {
    return index.mayHave(hash);
  }

  /// The regions of a name in the order of their codes.
  ///
  /// @param key small letters and digits without blanks
  public List<Integer> named(String key) {
    return index.named(key);
  }

  /// The regions whose name is one mistake away; none for short names.
  public List<Integer> nearly(String key) {
    if (key.length() < SHORTEST_MISSPELT) {
      return List.of();
    }
    var found = new TreeSet<Integer>();
    new Misspellings(key)
        .each(
            index::mayHave,
            meant -> {
              if (meant.length() >= SHORTEST_MISSPELT) {
                found.addAll(index.named(meant));
              }
            });
    return List.copyOf(found);
  }

  /// The region of an official code with dots.
  public OptionalInt find(String code) {
    int region = table.find(code);
    return region == NONE ? OptionalInt.empty() : OptionalInt.of(region);
  }

  public String code(int region) {
    return table.code(region);
  }

  /// How many words its name has.
  public int words(int region) {
    return (int) table.name(region).chars().filter(sign -> sign == ' ').count() + 1;
  }

  public Level level(int region) {
    return table.level(region);
  }

  /// A city (kota), rather than a regency of the country (kabupaten).
  public boolean city(int region) {
    return level(region) == Level.REGENCY && table.city(region);
  }

  /// Whether one lies in the other or is the same.
  public boolean within(int inner, int outer) {
    return outer <= inner && inner <= lasts[outer];
  }

  /// Whether a region contains one of these or lies in one, and is none of them.
  ///
  /// @param others in the order of their codes
  public boolean related(int region, List<Integer> others) {
    for (int outer = parents[region]; outer != NONE; outer = parents[outer]) {
      if (Collections.binarySearch(others, outer) >= 0) {
        return true;
      }
    }
    int at = Collections.binarySearch(others, region + 1);
    int next = at >= 0 ? at : -at - 1;
    return next < others.size() && within(others.get(next), region);
  }

  /// The province a region lies in.
  public int province(int region) {
    int outermost = region;
    while (parents[outermost] != NONE) {
      outermost = parents[outermost];
    }
    return outermost;
  }

  /// A region as officers read it.
  public Region region(int region) {
    var parts = new ArrayList<String>();
    parts.add(brief(region));
    for (int outer = parents[region]; outer != NONE; outer = parents[outer]) {
      parts.add(brief(outer));
    }
    return new Region(table.code(region), String.join(", ", parts));
  }

  private String brief(int region) {
    var name = table.name(region);
    return switch (level(region)) {
      case PROVINCE, VILLAGE -> name;
      case DISTRICT -> "Kec. " + name;
      case REGENCY ->
          name.replaceFirst("^Kabupaten ", "Kab. ").replaceFirst(" Administrasi ", " Adm. ");
    };
  }
}
