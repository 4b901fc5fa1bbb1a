package kanal.nlp.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import kanal.nlp.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/// Decides which of its namesakes a region is, by the other names of the message and by the home
/// region.
final class RegionChoice {
  /// A region that contains the other names of the same place, or lies in them.
  private static final int SAME_PLACE = 8;

  /// The same, elsewhere in the message.
  private static final int SAME_MESSAGE = 3;

  private static final int IN_HOME = 4;
  private static final int IN_HOME_PROVINCE = 1;
  private static final int MOST_CANDIDATES = 10;

  /// How the codes of Java's provinces begin.
  private static final String JAVA = "3";

  private final Gazetteer gazetteer;
  private final OptionalInt home;
  private final List<NamedRegion> all;
  private @Nullable OptionalInt elsewhere;

  RegionChoice(Gazetteer gazetteer, OptionalInt home, List<NamedRegion> all) {
    this.gazetteer = gazetteer;
    this.home = home;
    this.all = List.copyOf(all);
  }

  /// What was decided for a place.
  ///
  /// @param region the smallest, when it is clear
  /// @param candidates when it is not, likeliest first
  /// @param clear whether other names or the home region agree
  record Chosen(OptionalInt region, List<Integer> candidates, boolean clear) {
    static final Chosen NOTHING = new Chosen(OptionalInt.empty(), List.of(), false);

    Chosen {
      candidates = List.copyOf(candidates);
    }
  }

  /// What one name comes to.
  private record Reading(int score, List<Integer> best, NamedRegion name) {
    boolean decided() {
      return best.size() == 1;
    }
  }

  /// The region of the names of one place.
  Chosen of(List<NamedRegion> place) {
    var readings = place.stream().map(named -> reading(named, place)).toList();
    return readings.stream()
        .max(
            Comparator.comparingInt(Reading::score)
                .thenComparing(Reading::decided)
                .thenComparing(reading -> gazetteer.level(reading.best().getFirst())))
        .map(best -> chosen(best, readings))
        .orElse(Chosen.NOTHING);
  }

  private Chosen chosen(Reading best, List<Reading> all) {
    boolean agreed = all.stream().allMatch(other -> agree(best, other));
    boolean clear = agreed && (best.score() >= IN_HOME || best.name().exact());
    return best.decided()
        ? new Chosen(OptionalInt.of(best.best().getFirst()), List.of(), clear)
        : new Chosen(OptionalInt.empty(), likeliest(best), false);
  }

  private boolean agree(Reading one, Reading other) {
    return one.best().stream()
        .anyMatch(
            region -> other.best().contains(region) || gazetteer.related(region, other.best()));
  }

  private Reading reading(NamedRegion named, List<NamedRegion> place) {
    int top = -1;
    var best = new ArrayList<Integer>();
    for (int region : named.ids()) {
      int score = score(region, named, place);
      if (score > top) {
        top = score;
        best.clear();
      }
      if (score == top) {
        best.add(region);
      }
    }
    return new Reading(top, outermost(best), named);
  }

  private int score(int region, NamedRegion named, List<NamedRegion> place) {
    int score = home(region);
    for (var other : all) {
      if (other.first() != named.first() && gazetteer.related(region, other.ids())) {
        score += place.contains(other) ? SAME_PLACE : SAME_MESSAGE;
      }
    }
    return score;
  }

  private int home(int region) {
    if (home.isEmpty()) {
      return 0;
    }
    if (inHome(region)) {
      return IN_HOME;
    }
    return gazetteer.province(region) == gazetteer.province(home.getAsInt()) ? IN_HOME_PROVINCE : 0;
  }

  private boolean inHome(int region) {
    return home.isEmpty() || gazetteer.within(region, home.getAsInt());
  }

  /// A village called like its district lies in it, so the district is right either way.
  private List<Integer> outermost(List<Integer> regions) {
    int first = regions.getFirst();
    return regions.stream().allMatch(region -> gazetteer.within(region, first))
        ? List.of(first)
        : regions;
  }

  /// Larger ones first, cities before the country around them, then those that are written the
  /// same; then Java, where more than half of all people live. What lies in another one is left
  /// out.
  private List<Integer> likeliest(Reading reading) {
    return reading.best().stream()
        .filter(region -> reading.best().stream().noneMatch(other -> inside(region, other)))
        .sorted(
            Comparator.comparing((Integer region) -> gazetteer.level(region))
                .thenComparing(region -> !gazetteer.city(region))
                .thenComparing(region -> !sameWords(region, reading.name()))
                .thenComparing(region -> !java(region)))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private boolean inside(int inner, int outer) {
    return inner != outer && gazetteer.within(inner, outer);
  }

  /// "Suka Mulya" is two words, "Sukamulya" one.
  private boolean sameWords(int region, NamedRegion named) {
    return gazetteer.words(region) == named.last() - named.first() + 1;
  }

  private boolean java(int region) {
    return gazetteer.code(region).startsWith(JAVA);
  }

  /// The region that the names of the whole message agree on, for a street that names none; with a
  /// home region only one inside it, because people also tell where they come from.
  OptionalInt elsewhere() {
    var known = elsewhere;
    if (known == null) {
      var chosen = of(all);
      boolean near = chosen.region().isPresent() && inHome(chosen.region().getAsInt());
      known = chosen.clear() && near ? chosen.region() : OptionalInt.empty();
      elsewhere = known;
    }
    return known;
  }

  /// Whether a region is the home region or contains it: to the operator that says nothing.
  boolean containsHome(int region) {
    return home.isPresent() && gazetteer.within(home.getAsInt(), region);
  }
}
