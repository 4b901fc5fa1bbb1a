package kanal.nlp.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Dates told by a day of the week: "hari Senin", "Senin lalu", "Jumat malam", "malam Minggu".
final class Weekdays {
  private final TimeWords words;
  private final LocalDate today;

  Weekdays(TimeWords words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  Optional<Days> at(int i) {
    boolean named = words.normal(i).equals("hari");
    boolean eve = words.normal(i).equals("malam");
    int at = named || eve ? i + 1 : i;
    var day = Calendar.weekday(words.lower(at));
    if (day.isEmpty() || repeated(i, at)) {
      return Optional.empty();
    }
    return eve ? eve(i, at, day.get()) : day(i, at, day.get(), named);
  }

  private Optional<Days> day(int i, int at, DayOfWeek day, boolean named) {
    var part = DayPart.of(words.normal(at + 1)).filter(some -> some != DayPart.SMALL_HOURS);
    int end = part.isPresent() ? at + 1 : at;
    if (words.normal(end + 1).equals("minggu") && words.past(end + 2)) {
      var monday = lastly(DayOfWeek.MONDAY, false).minusWeeks(1);
      var date = monday.with(TemporalAdjusters.nextOrSame(day));
      return Optional.of(within(Days.day(i, words.pastUntil(end + 2), date, Days.NAMED), part));
    }
    boolean past = words.past(end + 1);
    boolean week = words.lower(at).equals("minggu");
    boolean told = past || words.since(i - 1) || words.normal(i - 1).equals("pada");
    if (!named && part.isEmpty() && (week || !told)) {
      return Optional.empty();
    }
    var days = Days.day(i, words.pastUntil(end + 1), lastly(day, past), Days.NAMED);
    return Optional.of(within(days, part));
  }

  /// The evening before: "malam Minggu" is Saturday's. Without "kemarin" it is a habit.
  private Optional<Days> eve(int i, int at, DayOfWeek day) {
    if (!words.past(at + 1)) {
      return Optional.empty();
    }
    var date = lastly(day.minus(1), true);
    int last = words.pastUntil(at + 1);
    return Optional.of(Days.day(i, last, date, Days.NAMED).in(DayPart.NIGHT, last));
  }

  private static Days within(Days days, Optional<DayPart> part) {
    return part.map(some -> days.in(some, days.last())).orElse(days);
  }

  private boolean repeated(int i, int at) {
    return words.repeated(i - 1)
        || words.toCome(at + 1)
        || words.repeated(at + 1)
        || (Calendar.weekday(words.lower(at + 1)).isPresent() && !words.past(at + 2))
        || Calendar.weekday(words.lower(i - 1)).isPresent();
  }

  private LocalDate lastly(DayOfWeek day, boolean beforeToday) {
    return today.with(
        beforeToday ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
  }
}
