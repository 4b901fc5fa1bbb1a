package kanal.bot.complaint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// Working days: Monday to Friday without the holidays and the collective leave of the yearly joint
/// decree (SKB).
///
/// @param zone whose midnight counts
public record WorkingCalendar(Set<LocalDate> holidays, ZoneId zone) {
  public WorkingCalendar {
    holidays = Set.copyOf(holidays);
  }

  public boolean isWorkingDay(LocalDate day) {
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !holidays.contains(day);
  }

  /// The day that lies this many working days after the given one, which itself does not count.
  public LocalDate after(LocalDate day, int workingDays) {
    var result = day;
    for (int left = workingDays; left > 0; ) {
      result = result.plusDays(1);
      if (isWorkingDay(result)) {
        left--;
      }
    }
    return result;
  }
}
