package kanal.bot.complaint;

import java.util.Optional;
import kanal.bot.message.GeoPoint;

/// Where it happened, always with the citizen's own words.
///
/// @param words what the citizen called the place; a pin without a name has its own words from the
///   phrasebook's side, so empty
/// @param point when they sent a pin
/// @param region code of the administrative region, when it is known
/// @param unsure whether an officer should look twice
public record Place(
    String words, Optional<GeoPoint> point, Optional<String> region, boolean unsure) {
  public static Place called(String words) {
    return new Place(words, Optional.empty(), Optional.empty(), false);
  }

  /// The same place, to be looked at by an officer.
  public Place toCheck() {
    return new Place(words, point, region, true);
  }

  /// The same place, named together with the region it lies in.
  public Place within(String regionName) {
    return words.contains(regionName)
        ? this
        : new Place(
            words.isBlank() ? regionName : words + ", " + regionName, point, region, unsure);
  }

  @Override
  public String toString() {
    return "Place[***]";
  }
}
