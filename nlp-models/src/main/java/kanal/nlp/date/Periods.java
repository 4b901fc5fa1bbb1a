package kanal.nlp.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Weeks, months and years told from this one: "minggu lalu", "tahun ini", "akhir bulan lalu".
final class Periods {
  private final TimeWords words;
  private final LocalDate today;

  Periods(TimeWords words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  Optional<Days> at(int i) {
    var english =
        words.normal(i).equals("last") ? period(i, i + 1, i + 1, 1) : Optional.<Days>empty();
    return english.or(() -> plain(i)).or(() -> part(i));
  }

  private Optional<Days> plain(int i) {
    int back = words.past(i + 1) ? 1 : words.normal(i + 1).equals("ini") ? 0 : -1;
    if (back < 0 || words.repeated(i - 1) || words.number(i)) {
      return Optional.empty();
    }
    return period(i, i, back == 1 ? words.pastUntil(i + 1) : i + 1, back);
  }

  private Optional<Days> period(int first, int unit, int last, int back) {
    return switch (words.normal(unit)) {
      case "minggu" -> {
        var monday =
            today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(back);
        yield days(first, last, monday, monday.plusDays(6), Precision.WEEK);
      }
      case "bulan" -> {
        var month = today.withDayOfMonth(1).minusMonths(back);
        yield days(first, last, month, month.plusMonths(1).minusDays(1), Precision.MONTH);
      }
      case "tahun" -> {
        var year = today.withDayOfYear(1).minusYears(back);
        yield days(first, last, year, year.plusYears(1).minusDays(1), Precision.YEAR);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Days> days(
      int first, int last, LocalDate from, LocalDate to, Precision precision) {
    return Optional.of(Days.of(first, last, from, to, Days.NAMED, precision));
  }

  /// A third of a period: "awal tahun ini", "pertengahan Mei", "akhir 2024".
  private Optional<Days> part(int i) {
    int third =
        switch (words.normal(i)) {
          case "awal" -> 0;
          case "pertengahan", "tengah" -> 1;
          case "akhir" -> 2;
          default -> -1;
        };
    return third < 0
        ? Optional.empty()
        : plain(i + 1)
            .or(() -> new WrittenDates(words, today).period(i + 1))
            .map(whole -> third(whole, third, i));
  }

  private static Days third(Days whole, int third, int first) {
    var from = whole.from();
    return switch (whole.precision()) {
      case WEEK ->
          cut(
              whole,
              first,
              from.plusDays(third == 2 ? 5 : third * 2L),
              from.plusDays(third == 2 ? 6 : third * 2L + 1));
      case MONTH ->
          cut(
              whole,
              first,
              from.plusDays(third * 10L),
              third == 2 ? whole.to() : from.plusDays(third * 10L + 9));
      default ->
          cut(
              whole,
              first,
              from.plusMonths(third * 4L),
              from.plusMonths(third * 4L + 4).minusDays(1));
    };
  }

  /// One step finer than the period: a third of a year is told in months.
  private static Days cut(Days whole, int first, LocalDate from, LocalDate to) {
    var finer =
        switch (whole.precision()) {
          case YEAR -> Precision.MONTH;
          case MONTH -> Precision.WEEK;
          case WEEK, DAY, DAY_PART, HOUR, MINUTE -> Precision.DAY;
        };
    return Days.of(first, whole.last(), from, to, Days.NAMED, finer);
  }
}
