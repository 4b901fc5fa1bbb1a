package kanal.bot.message;

import java.util.Optional;

/// A place a citizen shared with a pin or a venue.
///
/// @param name the venue's name, when there is one
public record Location(GeoPoint point, Optional<String> name) {
  @Override
  public String toString() {
    return "Location[***]";
  }
}
