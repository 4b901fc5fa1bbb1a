package kanal.nlp.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;

/// Names of days, months and small numbers, as they are written and abbreviated.
final class Calendar {
  private static final Map<String, Month> MONTHS =
      Map.ofEntries(
          Map.entry("december", Month.DECEMBER),
          Map.entry("october", Month.OCTOBER),
          Map.entry("august", Month.AUGUST),
          Map.entry("july", Month.JULY),
          Map.entry("june", Month.JUNE),
          Map.entry("march", Month.MARCH),
          Map.entry("february", Month.FEBRUARY),
          Map.entry("january", Month.JANUARY),
          Map.entry("januari", Month.JANUARY),
          Map.entry("jan", Month.JANUARY),
          Map.entry("februari", Month.FEBRUARY),
          Map.entry("pebruari", Month.FEBRUARY),
          Map.entry("feb", Month.FEBRUARY),
          Map.entry("peb", Month.FEBRUARY),
          Map.entry("maret", Month.MARCH),
          Map.entry("mrt", Month.MARCH),
          Map.entry("mar", Month.MARCH),
          Map.entry("april", Month.APRIL),
          Map.entry("apr", Month.APRIL),
          Map.entry("mei", Month.MAY),
          Map.entry("may", Month.MAY),
          Map.entry("juni", Month.JUNE),
          Map.entry("jun", Month.JUNE),
          Map.entry("juli", Month.JULY),
          Map.entry("jul", Month.JULY),
          Map.entry("agustus", Month.AUGUST),
          Map.entry("agust", Month.AUGUST),
          Map.entry("agst", Month.AUGUST),
          Map.entry("agt", Month.AUGUST),
          Map.entry("ags", Month.AUGUST),
          Map.entry("agu", Month.AUGUST),
          Map.entry("september", Month.SEPTEMBER),
          Map.entry("sept", Month.SEPTEMBER),
          Map.entry("sep", Month.SEPTEMBER),
          Map.entry("oktober", Month.OCTOBER),
          Map.entry("okt", Month.OCTOBER),
          Map.entry("oct", Month.OCTOBER),
          Map.entry("november", Month.NOVEMBER),
          Map.entry("nopember", Month.NOVEMBER),
          Map.entry("nov", Month.NOVEMBER),
          Map.entry("nop", Month.NOVEMBER),
          Map.entry("desember", Month.DECEMBER),
          Map.entry("des", Month.DECEMBER),
          Map.entry("dec", Month.DECEMBER));

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "senin", DayOfWeek.MONDAY,
          "selasa", DayOfWeek.TUESDAY,
          "rabu", DayOfWeek.WEDNESDAY,
          "kamis", DayOfWeek.THURSDAY,
          "jumat", DayOfWeek.FRIDAY,
          "sabtu", DayOfWeek.SATURDAY,
          "minggu", DayOfWeek.SUNDAY,
          "ahad", DayOfWeek.SUNDAY,
          "senen", DayOfWeek.MONDAY,
          "jumaat", DayOfWeek.FRIDAY);

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("satu", 1),
          Map.entry("dua", 2),
          Map.entry("tiga", 3),
          Map.entry("empat", 4),
          Map.entry("lima", 5),
          Map.entry("enam", 6),
          Map.entry("tujuh", 7),
          Map.entry("delapan", 8),
          Map.entry("sembilan", 9),
          Map.entry("sepuluh", 10),
          Map.entry("sebelas", 11),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("loro", 2),
          Map.entry("telu", 3),
          Map.entry("rong", 2),
          Map.entry("telung", 3),
          Map.entry("tilu", 3));

  /// Months that are words of their own, too, when they stand without a day or a year.
  private static final int SHORTEST_CLEAR_MONTH = 4;

  private Calendar() {}

  static Optional<Month> month(String word) {
    return Optional.ofNullable(MONTHS.get(word));
  }

  /// A month's name that needs no number beside it to be one.
  static Optional<Month> clearMonth(String word) {
    return word.length() >= SHORTEST_CLEAR_MONTH || word.equals("mei")
        ? month(word)
        : Optional.empty();
  }

  static Optional<DayOfWeek> weekday(String word) {
    return Optional.ofNullable(WEEKDAYS.get(word));
  }

  static Optional<Integer> number(String word) {
    return Optional.ofNullable(NUMBERS.get(word));
  }

  /// Empty for the 31st of February.
  static Optional<LocalDate> date(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notInThatMonth) {
      return Optional.empty();
    }
  }
}
