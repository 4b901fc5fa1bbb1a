package kanal.desk.page;

import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.WorkingCalendar;

/// How much time is left, in words and as a style.
///
/// @param day such as `Kam 26 Nov`; empty while the clock stands still
/// @param left such as `2 hari kerja lagi`
/// @param look name of the style: `late`, `soon` or `calm`
public record Due(String day, String left, String look) {
  private static final int SOON = 1;
  private static final Due STANDING_STILL = new Due("", "batas waktu berhenti", "calm");

  static Optional<Due> of(
      Optional<LocalDate> due, Stage stage, AgencyClock clock, WorkingCalendar calendar) {
    return due.map(day -> of(day, clock, calendar))
        .or(() -> stage == Stage.WAITING ? Optional.of(STANDING_STILL) : Optional.empty());
  }

  private static Due of(LocalDate due, AgencyClock clock, WorkingCalendar calendar) {
    var today = clock.today();
    if (due.isBefore(today)) {
      long late = workingDays(due, today, calendar);
      return new Due(
          clock.day(due),
          late == 0 ? "lewat batas" : "lewat batas " + late + " hari kerja",
          "late");
    }
    if (due.equals(today)) {
      return new Due(clock.day(due), "batas hari ini", "soon");
    }
    long left = workingDays(today, due, calendar);
    return new Due(clock.day(due), left + " hari kerja lagi", left <= SOON ? "soon" : "calm");
  }

  private static long workingDays(LocalDate after, LocalDate until, WorkingCalendar calendar) {
    return after.plusDays(1).datesUntil(until.plusDays(1)).filter(calendar::isWorkingDay).count();
  }
}
