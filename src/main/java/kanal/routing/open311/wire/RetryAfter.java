package kanal.routing.open311.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads a `Retry-After` header: seconds or a date (RFC 9110, 10.2.3).
final class RetryAfter {
  /// How long to wait when the server does not say.
  static final Duration UNTOLD = Duration.ofSeconds(30);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /// How long to wait, between a second and an hour.
  static Duration read(Optional<String> header, Instant now) {
    return header.map(String::strip).flatMap(value -> parse(value, now)).orElse(UNTOLD);
  }

  private static Optional<Duration> parse(String value, Instant now) {
    try {
      var wait =
          value.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(value))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return Optional.of(bounded(wait));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
