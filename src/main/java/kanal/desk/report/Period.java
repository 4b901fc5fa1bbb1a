package kanal.desk.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The days that are looked at, both ends included.
public record Period(LocalDate from, LocalDate to) {
  /// What the page shows when nothing is chosen.
  static final int USUAL_DAYS = 30;

  /// As long as daily numbers of the intake are kept.
  static final int MOST_DAYS = 366;

  public Period {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new IllegalArgumentException("no period: " + from + " to " + to);
    }
  }

  /// This many days, of which the last is today.
  static Period last(int days, LocalDate today) {
    return new Period(today.minusDays(days - 1L), today);
  }

  /// What an officer typed; empty when it makes no period.
  static Optional<Period> typed(String from, String to) {
    try {
      return Optional.of(new Period(LocalDate.parse(from), LocalDate.parse(to)));
    } catch (DateTimeParseException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// The moment it begins.
  OffsetDateTime begin(ZoneId zone) {
    return start(from, zone);
  }

  /// The first moment after it.
  OffsetDateTime end(ZoneId zone) {
    return start(to.plusDays(1), zone);
  }

  /// `2026-11-01_2026-11-30`, as files are named.
  @Override
  public String toString() {
    return from + "_" + to;
  }

  static OffsetDateTime start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
  }
}
