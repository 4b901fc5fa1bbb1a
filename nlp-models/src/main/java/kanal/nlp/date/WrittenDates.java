package kanal.nlp.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// Dates with numbers or a month's name: "tgl 19 Mei 2025", "22-02-2023", "bulan Agustus".
final class WrittenDates {
  private static final int OLDEST = 50;

  private final Message message;
  private final LocalDate today;

  WrittenDates(Message message, LocalDate today) {
    this.message = message;
    this.today = today;
  }

  Optional<Days> at(int i) {
    if (message.word(i).number()) {
      return dayOfMonth(i).or(() -> numeric(i));
    }
    var word = message.normal(i);
    if (word.equals("tanggal")) {
      return dayAfter(i);
    }
    if (word.equals("tahun")) {
      return yearAfter(i);
    }
    return month(i);
  }

  /// "19 Mei", "19-21 Mei 2025".
  private Optional<Days> dayOfMonth(int i) {
    int day = message.word(i).value();
    int last = i + 1;
    int lastDay = day;
    if (last < message.size() && message.word(last).number() && joined(last)) {
      lastDay = message.word(last).value();
      last++;
    }
    if (message.normal(last).equals("bulan") && monthAt(last + 1).isPresent()) {
      last++;
    }
    var month = monthAt(last);
    if (month.isEmpty() || message.gapBefore(last) == Gap.SENTENCE || lastDay < day) {
      return Optional.empty();
    }
    var year = yearAt(last + 1);
    int to = lastDay;
    int end = year.isPresent() ? last + 1 : last;
    return latest(year, month.get(), day)
        .map(from -> new Days(i, end, from, sameMonth(from, to), Days.WRITTEN));
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
    if (i + 2 >= message.size() || !message.word(i + 2).number() || afterAddress(i)) {
      return Optional.empty();
    }
    char one = separator(i + 1);
    if (one == 0 || one != separator(i + 2)) {
      return Optional.empty();
    }
    int first = message.word(i).value();
    int month = message.word(i + 1).value();
    int third = message.word(i + 2).value();
    int digits = message.word(i + 2).lower().length();
    var date =
        message.word(i).lower().length() == 4
            ? Calendar.date(first, month, third)
            : digits == 4 || (digits == 2 && one != '.')
                ? Calendar.date(digits == 2 ? 2000 + third : third, month, first)
                : Optional.<LocalDate>empty();
    return date.filter(this::recent).map(day -> new Days(i, i + 2, day, day, Days.WRITTEN));
  }

  private boolean afterAddress(int i) {
    var before = message.lower(i - 1);
    return before.equals("rt")
        || before.equals("rw")
        || before.equals("no")
        || (message.gapBefore(i) == Gap.BLANK
            && separator(i) != 0
            && i > 0
            && message.word(i - 1).number());
  }

  private boolean recent(LocalDate date) {
    return date.isAfter(today.minusYears(OLDEST));
  }

  private char separator(int i) {
    if (i < 1 || i >= message.size() || message.word(i).start() - message.word(i - 1).end() != 1) {
      return 0;
    }
    char sign = message.text().charAt(message.word(i).start() - 1);
    return sign == '-' || sign == '/' || sign == '.' ? sign : 0;
  }

  private boolean joined(int i) {
    return separator(i) == '-' || separator(i) == '/';
  }

  /// "tgl 5": the last fifth.
  private Optional<Days> dayAfter(int i) {
    if (i + 1 >= message.size() || !message.word(i + 1).number()) {
      return Optional.empty();
    }
    var full = at(i + 1);
    if (full.isPresent()) {
      return full.map(days -> days.startingAt(i));
    }
    if (monthAt(i + 2).isPresent()) {
      return Optional.empty();
    }
    int day = message.word(i + 1).value();
    if (message.normal(i + 2).equals("bulan") && separator(i + 2) == 0) {
      var month = numberedMonth(i + 3);
      if (month.isPresent()) {
        var year = yearAt(i + 4);
        return latest(year, month.get(), day)
            .map(date -> new Days(i, year.isPresent() ? i + 4 : i + 3, date, date, Days.WRITTEN));
      }
    }
    var month = YearMonth.from(today);
    return Calendar.date(month.getYear(), month.getMonthValue(), day)
        .filter(date -> !date.isAfter(today))
        .or(() -> previousMonth(month.minusMonths(1), day))
        .map(date -> new Days(i, i + 1, date, date, Days.NAMED));
  }

  private static Optional<LocalDate> previousMonth(YearMonth month, int day) {
    return Calendar.date(month.getYear(), month.getMonthValue(), day);
  }

  /// "bulan Agustus", "Agustus 2025", "bulan 10".
  private Optional<Days> month(int i) {
    boolean named = message.normal(i).equals("bulan");
    int at = named ? i + 1 : i;
    var month = named ? monthAt(at).or(() -> numberedMonth(at)) : Calendar.clearMonth(lower(at));
    if (month.isEmpty()) {
      return Optional.empty();
    }
    var year = yearAt(at + 1);
    if (!named && year.isEmpty() && !past(at + 1) && !since(i - 1)) {
      return Optional.empty();
    }
    int end = year.isPresent() ? at + 1 : at;
    return latest(year, month.get(), 1)
        .map(from -> new Days(i, end, from, lastOf(from), Days.NAMED));
  }

  private static LocalDate lastOf(LocalDate first) {
    return first.withDayOfMonth(first.lengthOfMonth());
  }

  private Optional<Month> numberedMonth(int i) {
    if (i >= message.size() || !message.word(i).number() || message.gapBefore(i) != Gap.BLANK) {
      return Optional.empty();
    }
    int number = message.word(i).value();
    return number >= 1 && number <= 12 && message.normal(i + 1).indexOf("bulan") < 0
        ? Optional.of(Month.of(number))
        : Optional.empty();
  }

  /// "sejak tahun 2021", "pada tahun 2021"; a year alone dates a decree, not an incident.
  private Optional<Days> yearAfter(int i) {
    var before = message.normal(i - 1);
    boolean meant = since(i - 1) || before.equals("pada") || before.equals("di");
    return meant ? yearAt(i + 1).map(year -> wholeYear(i, i + 1, year)) : Optional.empty();
  }

  /// "sejak 2021".
  Optional<Days> bareYear(int i) {
    return yearAt(i).map(year -> wholeYear(i, i, year));
  }

  private static Days wholeYear(int first, int last, int year) {
    return new Days(first, last, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Days.NAMED);
  }

  private boolean past(int i) {
    return Ago.PAST.contains(message.normal(i))
        || (message.normal(i).equals("yang") && Ago.PAST.contains(message.normal(i + 1)));
  }

  private boolean since(int i) {
    return Ago.SINCE.contains(message.normal(i));
  }

  private Optional<Month> monthAt(int i) {
    return i < message.size() ? Calendar.month(lower(i)) : Optional.empty();
  }

  private String lower(int i) {
    return message.lower(i);
  }

  /// "2025", "'25"; two digits only for the last years.
  private Optional<Integer> yearAt(int i) {
    if (i >= message.size()
        || !message.word(i).number()
        || message.gapBefore(i).compareTo(Gap.COMMA) > 0
        || separator(i + 1) == '.'
        || separator(i + 1) == ':') {
      return Optional.empty();
    }
    int value = message.word(i).value();
    int digits = message.word(i).lower().length();
    if (digits == 2 && message.gapBefore(i) == Gap.BLANK) {
      int year = 2000 + value;
      return today.getYear() - year >= 0 && today.getYear() - year <= 10
          ? Optional.of(year)
          : Optional.empty();
    }
    boolean sensible = digits == 4 && value > today.getYear() - OLDEST && value < 2200;
    return sensible ? Optional.of(value) : Optional.empty();
  }
}
