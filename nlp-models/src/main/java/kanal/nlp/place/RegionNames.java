package kanal.nlp.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.nlp.gazetteer.Gazetteer;
import kanal.nlp.place.PlaceFinder.Part;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// Finds the names of regions in a message.
final class RegionNames {
  /// More names than this no complaint needs, and comparing them costs time.
  private static final int MOST = 16;

  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_MISSPELT = 3;

  /// A landmark may be called after any of so many namesakes only.
  private static final int FEW = 10;

  private final Message message;
  private final PlaceNames names;
  private final Gazetteer gazetteer;
  private final KnownNames known;
  private final Surroundings surroundings;

  RegionNames(
      Message message, PlaceNames names, Gazetteer gazetteer, KnownNames known, List<Part> parts) {
    this.message = message;
    this.names = names;
    this.gazetteer = gazetteer;
    this.known = known;
    this.surroundings = new Surroundings(message, parts);
  }

  /// In the order of the text, never overlapping.
  List<NamedRegion> find() {
    var all = new ArrayList<NamedRegion>();
    int i = 0;
    while (i < message.size() && all.size() < MOST) {
      var found = at(i);
      found.ifPresent(all::add);
      i = found.map(named -> named.last() + 1).orElse(i + 1);
    }
    return new Neighbours(message, names, gazetteer).kept(all);
  }

  private Optional<NamedRegion> at(int i) {
    if (message.word(i).number() || surroundings.street(i)) {
      return Optional.empty();
    }
    var tier = announcing(i);
    if (tier.isPresent()) {
      return announced(i, tier.get());
    }
    return PlaceWords.TOWARDS.has(message.form(i - 1)) ? Optional.empty() : plain(i);
  }

  private Optional<Tier> announcing(int i) {
    return gapAllows(i) ? Tier.announcedBy(message.normal(i - 1)) : Optional.empty();
  }

  /// Forms have a colon: "Kecamatan : Gubeng".
  private boolean gapAllows(int i) {
    return switch (message.gapBefore(i)) {
      case BLANK, STOP -> true;
      case COMMA ->
          message
              .text()
              .substring(message.word(i - 1).end(), message.word(i).start())
              .contains(":");
      case SENTENCE -> false;
    };
  }

  private Optional<NamedRegion> announced(int i, Tier tier) {
    Optional<NamedRegion> near = Optional.empty();
    for (int last = lastWord(i); last >= i; last--) {
      var ids = known.called(message, i, last);
      var exactly = tier.exactly(ids, gazetteer);
      if (!exactly.isEmpty() && name(i, last)) {
        // A longer name with a mistake in it is likelier than a shorter one and a word.
        return near.isPresent() ? near : Optional.of(announced(i, last, tier, true, exactly));
      }
      if (near.isEmpty() && allNames(i, last) && last < i + LONGEST_MISSPELT) {
        near = misspelt(i, last, tier);
      }
      var loosely = tier.loosely(ids, gazetteer);
      if (near.isEmpty() && !loosely.isEmpty() && name(i, last)) {
        near = Optional.of(announced(i, last, tier, true, loosely));
      }
    }
    return near;
  }

  private NamedRegion announced(int i, int last, Tier tier, boolean exact, List<Integer> ids) {
    if (PlaceWords.HEADS.has(message.form(i - 1)) || names.office(i - 1)) {
      return new NamedRegion(i, i, last, Evidence.CONTEXT, exact, ids);
    }
    var evidence = tier == Tier.HAMLET ? Evidence.BARE : Evidence.ANNOUNCED;
    return new NamedRegion(i - 1, i, last, evidence, exact, ids);
  }

  private Optional<NamedRegion> misspelt(int i, int last, Tier tier) {
    var ids = tier.exactly(known.nearly(message, i, last), gazetteer);
    return ids.isEmpty() || tier == Tier.HAMLET
        ? Optional.empty()
        : Optional.of(announced(i, last, tier, false, ids));
  }

  private Optional<NamedRegion> plain(int i) {
    if (PlaceWords.announces(message.form(i)) || PlaceWords.TITLES.has(message.form(i - 1))) {
      return Optional.empty();
    }
    for (int last = lastWord(i); last >= i; last--) {
      var ids = known.called(message, i, last);
      if (!ids.isEmpty() && (name(i, last) || known.wellKnown(message, i, last))) {
        return plain(i, last, ids);
      }
    }
    return misspelt(i);
  }

  /// Without a word that announces it a misspelt name must stand where names of regions stand, and
  /// be the name of one that lies in a neighbour or in the home region.
  private Optional<NamedRegion> misspelt(int i) {
    if (!allNames(i, i)) {
      return Optional.empty();
    }
    boolean placed = surroundings.hooked(i) || surroundings.namesLandmark(i);
    for (int last = Math.min(lastWord(i), i + LONGEST_MISSPELT - 1); last >= i; last--) {
      if (allNames(i, last) && (placed || namesRegion(last + 1))) {
        var ids = known.nearly(message, i, last);
        var home = known.home(ids);
        if (placed && !home.isEmpty()) {
          return Optional.of(new NamedRegion(i, i, last, Evidence.HOME, false, home));
        }
        if (!ids.isEmpty()) {
          return Optional.of(new NamedRegion(i, i, last, Evidence.BARE, false, ids));
        }
      }
    }
    return Optional.empty();
  }

  private boolean namesRegion(int i) {
    if (i >= message.size() || message.gapBefore(i) == Gap.SENTENCE) {
      return false;
    }
    if (Tier.announcedBy(message.normal(i)).isPresent()) {
      return true;
    }
    for (int last = Math.min(lastWord(i), i + LONGEST_MISSPELT - 1); last >= i; last--) {
      if (allNames(i, last) && !known.called(message, i, last).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Optional<NamedRegion> plain(int i, int last, List<Integer> ids) {
    boolean whole = i == 0 && last == message.size() - 1;
    boolean aside = aside(i - 1);
    var famous = known.famous(ids);
    var home = known.home(ids);
    boolean distinct = known.distinctive(message, i, last) || capitalised(i, last);
    boolean longer = surroundings.goesOn(last + 1, names);
    boolean word = i == last && !distinct && !message.capitalised(i);
    boolean ours = !word && !home.isEmpty() && !surroundings.streetTail(i);
    if (ours && (!aside || surroundings.residents(i)) && !surroundings.afterEstate(i)) {
      return found(i, last, Evidence.HOME, home);
    }
    if (!famous.isEmpty() && ((distinct && !longer) || whole)) {
      return found(i, last, aside ? Evidence.CONTEXT : Evidence.FAMOUS, famous);
    }
    if (surroundings.streetTail(i)) {
      return found(i, last, Evidence.BARE, ids);
    }
    var around = known.aroundHome(ids);
    boolean hooked = !word && !longer && surroundings.hooked(i);
    if ((whole || hooked) && !around.isEmpty()) {
      return found(i, last, Evidence.HOOKED, around);
    }
    boolean calledAfter =
        !longer && surroundings.namesLandmark(i) && ids.size() <= FEW && known.homeless();
    return found(i, last, calledAfter ? Evidence.LANDMARK : Evidence.BARE, ids);
  }

  private boolean aside(int before) {
    return PlaceWords.ASIDE.has(message.form(before))
        || (before >= 0
            && !message.word(before).number()
            && message.gapBefore(before + 1) == Gap.BLANK
            && names.organisation(before));
  }

  private static Optional<NamedRegion> found(
      int i, int last, Evidence evidence, List<Integer> ids) {
    return Optional.of(new NamedRegion(i, i, last, evidence, true, ids));
  }

  /// The last word that could belong to a name which begins here.
  private int lastWord(int i) {
    int last = i;
    while (last + 1 < message.size()
        && last + 1 < i + LONGEST_NAME
        && message.gapBefore(last + 1) == Gap.BLANK) {
      last++;
    }
    return last;
  }

  /// Not just a word of everyday use that some village happens to be called.
  private boolean name(int i, int last) {
    for (int at = i; at <= last; at++) {
      if (names.capitalised(at) || (names.unusual(at) && !names.organisation(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean capitalised(int i, int last) {
    for (int at = i; at <= last; at++) {
      if (!names.capitalised(at)) {
        return false;
      }
    }
    return true;
  }

  private boolean allNames(int i, int last) {
    for (int at = i; at <= last; at++) {
      if (!names.capitalised(at) && !names.unusual(at)) {
        return false;
      }
    }
    return true;
  }
}
