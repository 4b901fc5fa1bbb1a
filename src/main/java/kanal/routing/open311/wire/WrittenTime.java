package kanal.routing.open311.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Times as Open311 servers write them: W3C's with an offset, and what is met in its place.
public final class WrittenTime {
  private static final DateTimeFormatter MET =
      DateTimeFormatter.ofPattern(
          "yyyy-MM-dd['T'][' '][HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]][' '][XXX][XX][X]");

  private WrittenTime() {}

  /// The instant; empty when it is no time.
  ///
  /// @param zone whose clock a time without an offset is read by
  public static Optional<Instant> read(String text, ZoneId zone) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      var met =
          MET.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(
          switch (met) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("neither a time nor a day");
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// As the standard wants it: `2026-11-22T08:15:30Z`.
  public static String write(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
