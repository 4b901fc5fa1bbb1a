package kanal.bot.complaint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.message.GeoPoint;

/// Where it happened, always with the citizen's own words.
///
/// @param words what the citizen called the place; a pin without a name has its own words from the
///   phrasebook's side, so empty
/// @param point when they sent a pin
/// @param region the smallest administrative region it is known to lie in
/// @param candidates regions it may lie in while that is open, likeliest first
/// @param unsure whether an officer should look twice
public record Place(
    String words,
    Optional<GeoPoint> point,
    Optional<Region> region,
    List<Region> candidates,
    boolean unsure) {
  /// "RT 3", "RW 05", "blok C": no place of their own.
  private static final Pattern REFINEMENT =
      Pattern.compile("(?iu)(rt|rw|no|nomor|blok|gang|gg)\\b\\.? ?\\w{1,4}");

  public Place {
    candidates = List.copyOf(candidates);
  }

  public static Place called(String words) {
    return new Place(words, Optional.empty(), Optional.empty(), List.of(), false);
  }

  /// A pin, with its own name when it has one.
  public static Place pinned(GeoPoint point, String name) {
    return new Place(name, Optional.of(point), Optional.empty(), List.of(), false);
  }

  /// The same place, to be looked at by an officer.
  public Place toCheck() {
    return new Place(words, point, region, candidates, true);
  }

  /// The citizen's words together with the name of the region, as others need it who have no map of
  /// codes.
  public String address() {
    return region.map(known -> within(known.name())).orElse(this).words();
  }

  /// The same place in a citizen's other words for it.
  public Place calledAlso(String otherWords) {
    return new Place(otherWords, point, region, candidates, unsure);
  }

  /// The same place made more exact by a few words such as "RT 3": in place of what it said of
  /// that, or behind it. Empty when the words name another place.
  public Optional<Place> refined(String exact) {
    var opener = REFINEMENT.matcher(exact.strip());
    if (words.isBlank() || !opener.matches()) {
      return Optional.empty();
    }
    var same =
        Pattern.compile("(?iu)\\b" + opener.group(1) + "\\b\\.? ?\\w{1,4}\\b").matcher(words);
    return Optional.of(
        calledAlso(
            same.find()
                ? words.substring(0, same.start()) + exact.strip() + words.substring(same.end())
                : words + ", " + exact.strip()));
  }

  /// The same place, named together with the region it lies in.
  public Place within(String regionName) {
    if (words.contains(regionName)) {
      return this;
    }
    return calledAlso(words.isBlank() ? regionName : words + ", " + regionName);
  }

  @Override
  public String toString() {
    return "Place[***]";
  }
}
