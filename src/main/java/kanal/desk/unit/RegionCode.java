package kanal.desk.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;

/// The official code of a region, such as `36.03.12`: its first parts are the codes of the regions
/// it lies in.
public final class RegionCode {
  private static final Pattern FORM = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

  private RegionCode() {}

  /// Whether these words have the form of a code; such a region need not exist.
  public static boolean isOne(String words) {
    return FORM.matcher(words).matches();
  }

  /// The code and those of all regions around it, the largest first; none for anything else.
  public static List<String> withAllAround(String code) {
    if (!isOne(code)) {
      return List.of();
    }
    var all = new ArrayList<String>();
    for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
      all.add(code.substring(0, dot));
    }
    all.add(code);
    return List.copyOf(all);
  }

  /// The smallest region a place is known to lie in: while several are possible, the one that
  /// contains them all.
  public static Optional<String> of(Optional<Place> place) {
    return place.flatMap(Place::region).map(Region::code).or(() -> around(place));
  }

  private static Optional<String> around(Optional<Place> place) {
    return place.stream()
        .flatMap(known -> known.candidates().stream())
        .map(candidate -> withAllAround(candidate.code()))
        .reduce((some, others) -> some.stream().filter(others::contains).toList())
        .flatMap(common -> common.isEmpty() ? Optional.empty() : Optional.of(common.getLast()));
  }
}
