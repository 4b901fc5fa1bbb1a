package kanal.bot.engine.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When messages go on that waited for another day's money: not at midnight, when it begins, but
/// once people are awake.
public final class DayEnd {
  private static final LocalTime AWAKE = LocalTime.of(7, 0);

  private DayEnd() {}

  public static Instant after(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atTime(AWAKE).atZone(zone).toInstant();
  }
}
