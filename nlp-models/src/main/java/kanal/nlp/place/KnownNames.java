package kanal.nlp.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kanal.nlp.gazetteer.Gazetteer;
import kanal.nlp.gazetteer.HashFilter;
import kanal.nlp.gazetteer.Level;
import kanal.nlp.text.Knowledge;
import kanal.nlp.text.Message;
import kanal.nlp.text.WordList;

/// The gazetteer as people use it: with short names, what everybody knows, and a home.
final class KnownNames {
  private static final int SHORTEST_FAMOUS = 4;
  private static final int SHORT_NAMES = 10;

  private final Gazetteer gazetteer;
  private final OptionalInt home;
  private final Map<String, List<Integer>> byShortName = new HashMap<>();
  private final HashFilter shortNames = new HashFilter(SHORT_NAMES);

  /// The regions that a word alone names, and those that it names but for a mistake.
  private final Knowledge<List<Integer>> single =
      new Knowledge<>(form -> List.copyOf(called(form.lower())));

  private final Knowledge<List<Integer>> nearlySingle;
  private final Set<String> likeWords =
      Set.copyOf(WordList.load("/kanal/nlp/place/names-like-words.txt"));

  /// @param home code of the region the operator serves
  /// @throws IllegalArgumentException when no region has that code
  KnownNames(Gazetteer gazetteer, Optional<String> home) {
    this.gazetteer = gazetteer;
    this.nearlySingle = new Knowledge<>(form -> gazetteer.nearly(form.lower()));
    this.home =
        home.map(code -> OptionalInt.of(region(code, "the home region")))
            .orElseGet(OptionalInt::empty);
    for (var line : WordList.load("/kanal/nlp/place/short-names.tsv")) {
      int tab = line.indexOf('\t');
      int region = region(line.substring(tab + 1), line.substring(0, tab));
      byShortName.put(line.substring(0, tab), List.of(region));
      shortNames.add(line.substring(0, tab).hashCode());
    }
  }

  private int region(String code, String of) {
    return gazetteer
        .find(code)
        .orElseThrow(
            () -> new IllegalArgumentException("no region has the code of " + of + ": " + code));
  }

  OptionalInt home() {
    return home;
  }

  List<Integer> called(Message message, int first, int last) {
    if (first == last) {
      return single.of(message.form(first));
    }
    int hash = 0;
    for (int i = first; i <= last; i++) {
      hash = message.form(i).hashAfter(hash);
    }
    // nearly always shows that no region is called so
    return gazetteer.mayName(hash) || shortNames.mayHave(hash)
        ? called(key(message, first, last))
        : List.of();
  }

  private List<Integer> called(String key) {
    var brief = byShortName.get(key);
    return brief == null ? gazetteer.named(key) : brief;
  }

  List<Integer> nearly(Message message, int first, int last) {
    return first == last
        ? nearlySingle.of(message.form(first))
        : gazetteer.nearly(key(message, first, last));
  }

  private static String key(Message message, int first, int last) {
    if (first == last) {
      return message.lower(first);
    }
    var key = new StringBuilder(24);
    for (int i = first; i <= last; i++) {
      key.append(message.lower(i));
    }
    return key.toString();
  }

  /// Regencies, cities and provinces.
  List<Integer> famous(List<Integer> regions) {
    return regions.stream()
        .filter(region -> gazetteer.level(region).compareTo(Level.REGENCY) <= 0)
        .toList();
  }

  /// A name that is no other word.
  boolean distinctive(Message message, int first, int last) {
    var key = key(message, first, last);
    return byShortName.containsKey(key)
        || (key.length() >= SHORTEST_FAMOUS
            && !likeWords.contains(key)
            && !NameTraits.COMMON.contains(key)
            && !PlaceWords.LANDMARK_WORDS.contains(key));
  }

  /// A regency, a city or a province called by a name that is no other word, or in short.
  boolean wellKnown(Message message, int first, int last) {
    return distinctive(message, first, last) && !famous(called(message, first, last)).isEmpty();
  }

  boolean homeless() {
    return home.isEmpty();
  }

  /// Those of the home region's province; all without a home region.
  List<Integer> aroundHome(List<Integer> regions) {
    if (home.isEmpty()) {
      return regions;
    }
    int province = gazetteer.province(home.getAsInt());
    return regions.stream().filter(region -> gazetteer.within(region, province)).toList();
  }

  /// Those in the home region, when that is a regency, a city or less: in a whole province too many
  /// words are some village's name.
  List<Integer> home(List<Integer> regions) {
    if (home.isEmpty() || gazetteer.level(home.getAsInt()) == Level.PROVINCE) {
      return List.of();
    }
    return regions.stream().filter(region -> gazetteer.within(region, home.getAsInt())).toList();
  }
}
