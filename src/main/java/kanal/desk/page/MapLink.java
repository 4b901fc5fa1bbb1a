package kanal.desk.page;

import java.util.Locale;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import org.springframework.web.util.UriComponentsBuilder;

/// A link to OpenStreetMap. The page itself asks nobody outside; the officer who follows the link
/// shows the map's keepers the place and nothing else.
final class MapLink {
  private static final String MAP = "https://www.openstreetmap.org/";

  private MapLink() {}

  static String of(Place place) {
    return place
        .point()
        .map(point ->
            String.format(
                Locale.ROOT,
                "%s?mlat=%2$.5f&mlon=%3$.5f#map=17/%2$.5f/%3$.5f",
                MAP,
                point.latitude(),
                point.longitude()))
        .orElseGet(() -> search(place));
  }

  /// The region's name where it is known: a citizen's own words can name more than a place.
  private static String search(Place place) {
    var what = place.region().map(Region::name).orElse(place.words());
    return UriComponentsBuilder.fromUriString(MAP + "search")
        .queryParam("query", "{what}")
        .encode()
        .buildAndExpand(what)
        .toUriString();
  }
}
