package kanal.desk.report;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kanal.bot.complaint.Rating;
import kanal.desk.report.Figures.Age;
import kanal.desk.report.Figures.Wait;

/// What those who lead read for our own words and numbers.
final class ReportWords {
  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", INDONESIAN);
  private static final DateTimeFormatter WHOLE_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY_LONG = 24 * HOUR;
  private static final long HOURS_READABLE = 48;

  private ReportWords() {}

  /// `1.284`
  static String number(long number) {
    return NumberFormat.getIntegerInstance(INDONESIAN).format(number);
  }

  /// `87 %`, in one piece; a dash when there is nothing to divide.
  static String percent(long part, long whole) {
    return whole == 0 ? "–" : Math.round(100.0 * part / whole) + "\u00a0%";
  }

  /// `8 jam`, in one piece and never less than it is.
  static String duration(long seconds) {
    if (seconds < HOUR) {
      return Math.max(1, rounded(seconds, MINUTE)) + "\u00a0menit";
    }
    return rounded(seconds, HOUR) <= HOURS_READABLE
        ? rounded(seconds, HOUR) + "\u00a0jam"
        : number(rounded(seconds, DAY_LONG)) + "\u00a0hari";
  }

  private static long rounded(long seconds, long unit) {
    return Math.ceilDiv(seconds, unit);
  }

  /// `23 Nov`
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// `1 November 2026 – 23 November 2026`
  static String days(Period period) {
    return period.from().equals(period.to())
        ? WHOLE_DAY.format(period.from())
        : WHOLE_DAY.format(period.from()) + " – " + WHOLE_DAY.format(period.to());
  }

  static String rating(Rating rating) {
    return switch (rating) {
      case GOOD -> "Puas";
      case FAIR -> "Cukup";
      case POOR -> "Tidak puas";
    };
  }

  static String wait(Wait wait) {
    return switch (wait) {
      case HOUR -> "Sampai 1 jam";
      case WORKING_DAY -> "1–8 jam";
      case DAY -> "8–24 jam";
      case THREE_DAYS -> "1–3 hari";
      case LONGER -> "Lebih dari 3 hari";
    };
  }

  static String age(Age age) {
    return switch (age) {
      case UP_TO_TWO_DAYS -> "0–2 hari";
      case UP_TO_A_WEEK -> "3–7 hari";
      case UP_TO_A_MONTH -> "8–30 hari";
      case OLDER -> "lebih dari 30 hari";
    };
  }
}
