package kanal.nlp.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// An interval of days found in words number `first` to `last`.
///
/// @param weight how exact the words are; of several dates the most exact is meant
/// @param part the part of the day that the words name
record Days(
    int first,
    int last,
    LocalDate from,
    LocalDate to,
    int weight,
    Precision precision,
    Optional<DayPart> part,
    Optional<TimeSpan> time,
    boolean assumed) {
  static final int VAGUE = 1;
  static final int COUNTED = 2;
  static final int NAMED = 3;
  static final int WRITTEN = 4;

  static Days of(
      int first, int last, LocalDate from, LocalDate to, int weight, Precision precision) {
    return new Days(
        first, last, from, to, weight, precision, Optional.empty(), Optional.empty(), false);
  }

  static Days day(int first, int last, LocalDate day, int weight) {
    return of(first, last, day, day, weight, Precision.DAY);
  }

  /// The same days with one word more in front.
  Days startingAt(int word) {
    return new Days(word, last, from, to, weight, precision, part, time, assumed);
  }

  Days endingAt(int word) {
    return new Days(first, word, from, to, weight, precision, part, time, assumed);
  }

  /// What began then and goes on.
  Days until(LocalDateTime now) {
    var since = time.map(span -> new TimeSpan(span.from(), now));
    return new Days(first, last, from, now.toLocalDate(), weight, precision, part, since, assumed);
  }

  /// The same, told only by a habit of speaking.
  Days taken() {
    return new Days(first, last, from, to, weight, precision, part, time, true);
  }

  /// Whether hours can be told of it.
  boolean single() {
    return (from.equals(to) && precision == Precision.DAY)
        || (part.isPresent() && precision == Precision.DAY_PART);
  }

  /// Within a part of its first day; a night lasts until the next morning.
  Days in(DayPart part, int last) {
    var span = part.on(from);
    return new Days(
        first,
        last,
        from,
        to,
        weight,
        Precision.DAY_PART,
        Optional.of(part),
        Optional.of(span),
        assumed);
  }

  Days at(TimeSpan span, Precision precision) {
    return new Days(
        first,
        last,
        span.from().toLocalDate(),
        span.to().toLocalDate(),
        weight,
        precision,
        part,
        Optional.of(span),
        assumed);
  }

  /// Without the time still to come; empty when all of it is.
  Optional<Days> notAfter(LocalDateTime now) {
    var today = now.toLocalDate();
    if (from.isAfter(today) || time.filter(span -> span.from().isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    var end = to.isAfter(today) ? today : to;
    var span = time.map(some -> some.notAfter(now)).map(some -> within(some, end));
    return Optional.of(new Days(first, last, from, end, weight, precision, part, span, assumed));
  }

  private static TimeSpan within(TimeSpan span, LocalDate end) {
    return span.notAfter(end.atTime(23, 59));
  }
}
