package kanal.desk.similar;

import java.util.Optional;
import kanal.bot.message.GeoPoint;

/// How far two tickets are from each other.
///
/// @param metres between their points, when both have one
/// @param region the smallest code that both lie in, when their regions are known and agree
/// @param apart whether they are known to be at different places
record Nearness(Optional<Integer> metres, Optional<String> region, boolean apart) {
  /// Points further from each other are two places.
  static final int NEAR_METRES = 500;

  private static final double EARTH_METRES = 6_371_000;

  static Nearness between(Footprint one, Footprint other) {
    if (one.point().isPresent() && other.point().isPresent()) {
      int metres = metres(one.point().get(), other.point().get());
      return new Nearness(Optional.of(metres), Optional.empty(), metres > NEAR_METRES);
    }
    if (one.region().isEmpty() || other.region().isEmpty()) {
      return new Nearness(Optional.empty(), Optional.empty(), false);
    }
    var here = one.region().get();
    var there = other.region().get();
    var wide = here.length() <= there.length() ? here : there;
    var narrow = wide.equals(here) ? there : here;
    boolean within = narrow.equals(wide) || narrow.startsWith(wide + ".");
    return new Nearness(Optional.empty(), within ? Optional.of(wide) : Optional.empty(), !within);
  }

  /// How deep the region is that both lie in: 1 a province, 4 a village; 0 for none.
  int depth() {
    return region.map(code -> code.split("\\.", -1).length).orElse(0);
  }

  /// On the sphere, which at this distance is exact to a metre or two.
  private static int metres(GeoPoint one, GeoPoint other) {
    double north = Math.toRadians(other.latitude() - one.latitude());
    double east =
        Math.toRadians(other.longitude() - one.longitude())
            * Math.cos(Math.toRadians((one.latitude() + other.latitude()) / 2));
    return (int) Math.round(EARTH_METRES * Math.hypot(north, east));
  }
}
