package kanal.nlp.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/// A time of day found in words number `first` to `last`, or two of them: "jam 7 sampai 9 malam".
///
/// @param part the part of the day said with it
record Clock(int first, int last, Said begin, Optional<Said> end, Optional<DayPart> part) {
  private static final int NOON = 12;

  /// An hour and perhaps minutes, as said.
  ///
  /// @param minute -1 where only the hour is told
  /// @param full whether the hour counts from 0 to 24 where no part of the day is said: "19", "07",
  ///   "10.30"
  record Said(int hour, int minute, boolean full) {
    boolean exact() {
      return minute >= 0;
    }

    /// Where it ends when only the hour was told.
    LocalTime latest(int hour) {
      return LocalTime.of(hour % 24, exact() ? minute : 59);
    }

    LocalTime earliest(int hour) {
      return LocalTime.of(hour % 24, Math.max(0, minute));
    }
  }

  Precision precision() {
    return begin.exact() && end.isEmpty() ? Precision.MINUTE : Precision.HOUR;
  }

  /// Whether the hour is one of 24.
  boolean clear() {
    return begin.full() || part.isPresent();
  }

  /// On a day; empty when the hour may be in the morning as well as in the evening, or nobody says
  /// it so, or it has not come yet.
  Optional<TimeSpan> on(LocalDate day, Optional<DayPart> dayPart, LocalDateTime now) {
    var known = part.or(() -> dayPart);
    int hour = hour(begin, known, day, now);
    if (hour < 0 || hour == 24) {
      return Optional.empty();
    }
    // One or two at night are hours of the day after: nobody can tell which night is meant.
    if (known.equals(Optional.of(DayPart.NIGHT)) && hour < NOON) {
      return Optional.empty();
    }
    var from = day.atTime(begin.earliest(hour));
    var to = day.atTime(begin.latest(hour));
    if (end.isPresent()) {
      var last = end.get();
      int until = hour(last, known, day, now);
      to = until < 0 ? to : day.atTime(last.earliest(until));
    }
    return to.isBefore(from) || from.isAfter(now)
        ? Optional.empty()
        : Optional.of(new TimeSpan(from, to));
  }

  /// The last time it was so late; empty when the hour is not clear.
  Optional<TimeSpan> lately(LocalDateTime now) {
    if (!clear()) {
      return Optional.empty();
    }
    int hour = hour(begin, part, now.toLocalDate(), now);
    if (hour < 0 || hour == 24) {
      return Optional.empty();
    }
    var today = now.toLocalDate().atTime(begin.earliest(hour));
    var from = today.isAfter(now) ? today.minusDays(1) : today;
    var to = from.toLocalDate().atTime(begin.latest(hour));
    if (end.isPresent()) {
      int until = hour(end.get(), part, from.toLocalDate(), now);
      to = until < 0 ? to : from.toLocalDate().atTime(end.get().earliest(until));
    }
    return to.isBefore(from) ? Optional.empty() : Optional.of(new TimeSpan(from, to));
  }

  private static int hour(Said said, Optional<DayPart> part, LocalDate day, LocalDateTime now) {
    if (part.isPresent()) {
      return part.get().hour(said.hour());
    }
    if (said.full()) {
      return said.hour();
    }
    boolean evening = !day.atTime(said.earliest(said.hour() % NOON + NOON)).isAfter(now);
    return evening ? -1 : said.hour() % NOON;
  }
}
