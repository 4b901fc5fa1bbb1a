package kanal.desk.open311;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// Times as the standard writes them, and the span of them a caller asks for.
///
/// @param from included
/// @param to included
record Times(Instant from, Instant to) {
  private static final Duration LONGEST = Duration.ofDays(90);

  /// The span between `start_date` and `end_date`, at most 90 days long.
  ///
  /// @throws Problem when they are no times, or too far apart
  static Times of(Map<String, String> query, Instant now) {
    var start = query.getOrDefault("start_date", "");
    var end = query.getOrDefault("end_date", "");
    if (start.isBlank() && end.isBlank()) {
      return new Times(now.minus(LONGEST), now);
    }
    var from = start.isBlank() ? read(end).minus(LONGEST) : read(start);
    var to = end.isBlank() ? from.plus(LONGEST) : read(end);
    if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Problem.bad("start_date and end_date must be in order and at most 90 days apart");
    }
    return new Times(from, to);
  }

  static String write(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  // A plus sign in an address that was not escaped arrives as a blank.
  private static Instant read(String text) {
    var written = text.strip().replace(' ', '+');
    try {
      return written.length() == "2026-11-23".length()
          ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(written, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeException _) {
      throw Problem.bad("start_date and end_date are written like 2026-11-23T08:15:30Z");
    }
  }
}
