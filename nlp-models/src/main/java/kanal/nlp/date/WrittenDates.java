package kanal.nlp.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import kanal.nlp.text.Gap;

/// Dates with numbers or a month's name: "tgl 19 Mei 2025", "22-02-2023", "bulan Agustus".
final class WrittenDates {
  private static final int OLDEST = 50;

  private final TimeWords words;
  private final LocalDate today;

  WrittenDates(TimeWords words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  Optional<Days> at(int i) {
    if (words.number(i)) {
      return dayOfMonth(i).or(() -> numeric(i));
    }
    if (Calendar.weekday(words.lower(i)).isPresent()) {
      return withWeekday(i);
    }
    var word = words.normal(i);
    if (word.equals("hari") && Calendar.weekday(words.lower(i + 1)).isPresent()) {
      return withWeekday(i + 1).map(days -> days.startingAt(i));
    }
    if (word.equals("tanggal")) {
      return dayAfter(i);
    }
    if (word.equals("tahun")) {
      return yearAfter(i);
    }
    return month(i);
  }

  /// "Senin, 12 Oktober 2026", "Senin tgl 12".
  private Optional<Days> withWeekday(int i) {
    boolean date = words.number(i + 1) || words.normal(i + 1).equals("tanggal");
    return date && words.gapBefore(i + 1).compareTo(Gap.COMMA) <= 0
        ? at(i + 1).map(days -> days.startingAt(i))
        : Optional.empty();
  }

  /// "19 Mei", "19-21 Mei 2025".
  private Optional<Days> dayOfMonth(int i) {
    int day = words.value(i);
    int last = i + 1;
    int lastDay = day;
    if (words.number(last) && joined(last)) {
      lastDay = words.value(last);
      last++;
    }
    if (words.normal(last).equals("bulan") && monthAt(last + 1).isPresent()) {
      last++;
    }
    var month = monthAt(last);
    if (month.isEmpty() || words.gapBefore(last) == Gap.SENTENCE || lastDay < day) {
      return Optional.empty();
    }
    var year = yearAt(last + 1);
    int to = lastDay;
    int end = year.isPresent() ? last + 1 : last;
    return latest(year, month.get(), day)
        .map(from -> Days.of(i, end, from, sameMonth(from, to), Days.WRITTEN, Precision.DAY));
  }

  private static LocalDate sameMonth(LocalDate from, int day) {
    return from.withDayOfMonth(Math.min(day, YearMonth.from(from).lengthOfMonth()));
  }

  /// In the year given, or in the last year in which the day has come already.
  private Optional<LocalDate> latest(Optional<Integer> year, Month month, int day) {
    if (year.isPresent()) {
      return Calendar.date(year.get(), month.getValue(), day);
    }
    return Calendar.date(today.getYear(), month.getValue(), day)
        .filter(date -> !date.isAfter(today))
        .or(() -> Calendar.date(today.getYear() - 1, month.getValue(), day));
  }

  /// "22-02-2023", "5/3/23", "2023-02-22"; two numbers alone are a house or an RT/RW.
  private Optional<Days> numeric(int i) {
    if (!words.number(i + 2) || afterAddress(i)) {
      return Optional.empty();
    }
    char one = words.separator(i + 1);
    if (one == 0 || one == ',' || one != words.separator(i + 2)) {
      return Optional.empty();
    }
    if (words.lower(i + 1).length() > 2) {
      return Optional.empty();
    }
    int first = words.value(i);
    int month = words.value(i + 1);
    int third = words.value(i + 2);
    int digits = words.lower(i + 2).length();
    var date =
        words.lower(i).length() == 4
            ? Calendar.date(first, month, third)
            : digits == 4 || (digits == 2 && one != '.')
                ? Calendar.date(digits == 2 ? 2000 + third : third, month, first)
                : Optional.<LocalDate>empty();
    return date.filter(this::recent).map(day -> Days.day(i, i + 2, day, Days.WRITTEN));
  }

  private boolean afterAddress(int i) {
    var before = words.lower(i - 1);
    return before.equals("rt")
        || before.equals("rw")
        || before.equals("no")
        || (words.gapBefore(i) == Gap.BLANK && words.separator(i) != 0 && words.number(i - 1));
  }

  private boolean recent(LocalDate date) {
    return date.isAfter(today.minusYears(OLDEST));
  }

  private boolean joined(int i) {
    return words.separator(i) == '-' || words.separator(i) == '/';
  }

  /// "tgl 5": the last fifth.
  private Optional<Days> dayAfter(int i) {
    if (!words.number(i + 1)) {
      return Optional.empty();
    }
    var full = at(i + 1);
    if (full.isPresent()) {
      return full.map(days -> days.startingAt(i));
    }
    if (monthAt(i + 2).isPresent()) {
      return Optional.empty();
    }
    int day = words.value(i + 1);
    if (words.normal(i + 2).equals("bulan") && words.separator(i + 2) == 0) {
      var month = numberedMonth(i + 3);
      if (month.isPresent()) {
        var year = yearAt(i + 4);
        return latest(year, month.get(), day)
            .map(date -> Days.day(i, year.isPresent() ? i + 4 : i + 3, date, Days.WRITTEN));
      }
    }
    var month = YearMonth.from(today);
    return Calendar.date(month.getYear(), month.getMonthValue(), day)
        .filter(date -> !date.isAfter(today))
        .or(() -> previousMonth(month.minusMonths(1), day))
        .map(date -> Days.day(i, i + 1, date, Days.NAMED));
  }

  private static Optional<LocalDate> previousMonth(YearMonth month, int day) {
    return Calendar.date(month.getYear(), month.getMonthValue(), day);
  }

  /// "bulan Agustus", "Agustus 2025", "bulan 10".
  private Optional<Days> month(int i) {
    return month(i, false);
  }

  /// A month or a year that may be cut in thirds: "Mei", "bulan Mei 2025", "2024", "tahun 2024".
  Optional<Days> period(int i) {
    int year = words.normal(i).equals("tahun") ? i + 1 : i;
    return month(i, true).or(() -> yearAt(year).map(known -> wholeYear(i, year, known)));
  }

  private Optional<Days> month(int i, boolean meant) {
    boolean named = words.normal(i).equals("bulan");
    int at = named ? i + 1 : i;
    var month =
        named ? monthAt(at).or(() -> numberedMonth(at)) : Calendar.clearMonth(words.lower(at));
    if (month.isEmpty()) {
      return Optional.empty();
    }
    var year = yearAt(at + 1);
    if (!named && !meant && year.isEmpty() && !words.past(at + 1) && !words.since(i - 1)) {
      return Optional.empty();
    }
    int end = year.isPresent() ? at + 1 : at;
    return latest(year, month.get(), 1)
        .map(from -> Days.of(i, end, from, lastOf(from), Days.NAMED, Precision.MONTH));
  }

  private static LocalDate lastOf(LocalDate first) {
    return first.withDayOfMonth(first.lengthOfMonth());
  }

  private Optional<Month> numberedMonth(int i) {
    if (!words.number(i) || words.gapBefore(i) != Gap.BLANK) {
      return Optional.empty();
    }
    int number = words.value(i);
    return number >= 1 && number <= 12 && words.normal(i + 1).indexOf("bulan") < 0
        ? Optional.of(Month.of(number))
        : Optional.empty();
  }

  /// "sejak tahun 2021", "pada tahun 2021"; a year alone dates a decree, not an incident.
  private Optional<Days> yearAfter(int i) {
    var before = words.normal(i - 1);
    boolean meant = words.since(i - 1) || before.equals("pada") || before.equals("di");
    return meant ? yearAt(i + 1).map(year -> wholeYear(i, i + 1, year)) : Optional.empty();
  }

  /// "sejak 2021".
  Optional<Days> bareYear(int i) {
    return yearAt(i).map(year -> wholeYear(i, i, year));
  }

  private static Days wholeYear(int first, int last, int year) {
    return Days.of(
        first,
        last,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        Days.NAMED,
        Precision.YEAR);
  }

  private Optional<Month> monthAt(int i) {
    return Calendar.month(words.lower(i));
  }

  /// "2025", "'25"; two digits only for the last years.
  private Optional<Integer> yearAt(int i) {
    if (!words.number(i)
        || words.gapBefore(i).compareTo(Gap.COMMA) > 0
        || words.separator(i + 1) == '.'
        || words.separator(i + 1) == ':') {
      return Optional.empty();
    }
    int value = words.value(i);
    int digits = words.lower(i).length();
    if (digits == 2 && words.gapBefore(i) == Gap.BLANK) {
      int year = 2000 + value;
      return today.getYear() - year >= 0 && today.getYear() - year <= 10
          ? Optional.of(year)
          : Optional.empty();
    }
    boolean sensible = digits == 4 && value > today.getYear() - OLDEST && value < 2200;
    return sensible ? Optional.of(value) : Optional.empty();
  }
}
