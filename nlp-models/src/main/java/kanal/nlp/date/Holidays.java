package kanal.nlp.date;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.nlp.text.WordList;

/// When feasts were; nothing is computed that the file does not say.
final class Holidays {
  /// The first and the last day of one feast.
  record Feast(LocalDate from, LocalDate to) {}

  /// A year of the moon, and of the calendars that follow it, is not shorter.
  private static final int SHORTEST_YEAR = 353;

  private static final int FIRST_YEAR = 2000;
  private static final Map<String, List<Feast>> BY_NAME = load();

  private Holidays() {}

  /// In a year; empty when it is not known.
  static Optional<Feast> in(String name, int year) {
    return fixed(name, year)
        .or(() ->
            BY_NAME.getOrDefault(name, List.of()).stream()
                .filter(feast -> feast.from().getYear() == year)
                .findFirst());
  }

  /// The last that has begun by a day; empty when another one may have come since.
  static Optional<Feast> last(String name, LocalDate today) {
    var year = fixed(name, today.getYear());
    if (year.isPresent()) {
      return year.filter(feast -> !feast.from().isAfter(today))
          .or(() -> fixed(name, today.getYear() - 1));
    }
    var feasts = BY_NAME.getOrDefault(name, List.of());
    for (int i = feasts.size() - 1; i >= 0; i--) {
      var feast = feasts.get(i);
      if (!feast.from().isAfter(today)) {
        boolean newest = i == feasts.size() - 1;
        return Optional.of(feast)
            .filter(last -> !newest || today.isBefore(last.from().plusDays(SHORTEST_YEAR)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Feast> fixed(String name, int year) {
    if (year < FIRST_YEAR) {
      return Optional.empty();
    }
    return switch (name) {
      case "natal" -> Optional.of(day(year, Month.DECEMBER, 25));
      case "tahunbaru" -> Optional.of(day(year, Month.JANUARY, 1));
      case "kemerdekaan" -> Optional.of(day(year, Month.AUGUST, 17));
      default -> Optional.empty();
    };
  }

  private static Feast day(int year, Month month, int day) {
    var date = LocalDate.of(year, month, day);
    return new Feast(date, date);
  }

  private static Map<String, List<Feast>> load() {
    var map = new HashMap<String, List<Feast>>();
    for (var line : WordList.load("/kanal/nlp/date/holidays.txt")) {
      var cells = List.of(line.split(" "));
      map.computeIfAbsent(cells.getFirst(), any -> new ArrayList<>())
          .add(new Feast(LocalDate.parse(cells.get(1)), LocalDate.parse(cells.get(2))));
    }
    return Map.copyOf(map);
  }
}
