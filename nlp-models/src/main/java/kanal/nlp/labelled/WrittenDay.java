package kanal.nlp.labelled;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates as exports write them: ISO 8601, or the day first as in Indonesia.
final class WrittenDay {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-MM-dd['T'][' '][HH:mm[:ss][.SSS]][XXX][X]"),
          form("d/M/uuuu[ H:mm[:ss]]"),
          form("d-M-uuuu[ H:mm[:ss]]"),
          form("d.M.uuuu[ H:mm[:ss]]"));

  private WrittenDay() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /// Midnight when no time of the day is given; offsets are not looked at, one export has one
  /// clock.
  static Optional<LocalDateTime> read(String written) {
    for (var form : FORMS) {
      try {
        var found = form.parseBest(written.strip(), LocalDateTime::from, LocalDate::from);
        return Optional.of(
            found instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(found));
      } catch (DateTimeParseException _) {
        // perhaps in another form
      }
    }
    return Optional.empty();
  }
}
