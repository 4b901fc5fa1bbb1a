package kanal.nlp.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// The parts of a day as Indonesians name them.
enum DayPart {
  SMALL_HOURS(LocalTime.MIDNIGHT, LocalTime.of(3, 59)),
  DAWN(LocalTime.of(4, 0), LocalTime.of(5, 59)),
  MORNING(LocalTime.of(5, 0), LocalTime.of(10, 59)),
  MIDDAY(LocalTime.of(10, 0), LocalTime.of(14, 59)),
  AFTERNOON(LocalTime.of(15, 0), LocalTime.of(18, 29)),
  DUSK(LocalTime.of(17, 30), LocalTime.of(18, 59)),
  NIGHT(LocalTime.of(18, 0), LocalTime.of(3, 59));

  private static final int NOON = 12;

  private final LocalTime from;
  private final LocalTime to;

  DayPart(LocalTime from, LocalTime to) {
    this.from = from;
    this.to = to;
  }

  /// Of "dini" and "tengah" the second word must follow, which the caller sees to.
  static Optional<DayPart> of(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "dini" -> SMALL_HOURS;
          case "subuh" -> DAWN;
          case "pagi", "am" -> MORNING;
          case "siang" -> MIDDAY;
          case "sore", "pm" -> AFTERNOON;
          case "maghrib", "magrib" -> DUSK;
          case "malam" -> NIGHT;
          default -> null;
        });
  }

  TimeSpan on(LocalDate day) {
    var end = to.isBefore(from) ? day.plusDays(1) : day;
    return new TimeSpan(day.atTime(from), end.atTime(to));
  }

  /// The hour of 24 that an hour of twelve is in this part; -1 where nobody says so.
  int hour(int said) {
    if (said > NOON || said == 0) {
      return said;
    }
    return switch (this) {
      case SMALL_HOURS, DAWN -> said == NOON ? 0 : said <= 6 ? said : -1;
      case MORNING -> said == NOON ? 0 : said;
      case MIDDAY -> said >= 9 ? said : said <= 4 ? said + NOON : -1;
      case AFTERNOON, DUSK -> said == NOON ? said : said + NOON;
      case NIGHT -> said == NOON ? 0 : said <= 4 ? said : said + NOON;
    };
  }
}
