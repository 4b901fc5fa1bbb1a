package kanal.desk.clock;

import java.time.InstantSource;
import java.time.LocalDate;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.WorkingCalendar;

/// Counts working days from today.
public final class Clocks {
  private final WorkingCalendar calendar;
  private final ClockProperties days;
  private final int verification;
  private final InstantSource clock;

  /// @param verification working days until an officer looks at a ticket; what the intake promises
  public Clocks(
      WorkingCalendar calendar, ClockProperties days, int verification, InstantSource clock) {
    this.calendar = calendar;
    this.days = days;
    this.verification = verification;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  /// When an officer must have looked at what comes in today.
  public LocalDate verifyBy() {
    return calendar.after(today(), verification);
  }

  /// When the citizen must have heard of what is verified today.
  public LocalDate followUpBy(Kind kind, String topic) {
    var followUp = calendar.after(today(), days.followUp());
    var answer = answerBy(kind, topic);
    return answer.isBefore(followUp) ? answer : followUp;
  }

  /// When what is verified today must have been answered.
  public LocalDate answerBy(Kind kind, String topic) {
    return calendar.after(
        today(),
        switch (kind) {
          case INFORMATION -> days.information();
          case ASPIRATION -> days.complaint();
          case COMPLAINT ->
              days.supervisoryTopics().contains(topic) ? days.supervisory() : days.complaint();
        });
  }

  /// When a reporter who is silent about today's answer is taken to be content.
  public LocalDate closeBy() {
    return calendar.after(today(), days.closing());
  }

  /// The day this many working days ahead.
  public LocalDate ahead(int workingDays) {
    return calendar.after(today(), workingDays);
  }

  /// A promise made before the clock stopped, with the working days that were left of it counted
  /// from today. One that was broken already stays broken.
  LocalDate goingOn(LocalDate promised, LocalDate stopped) {
    if (promised.isBefore(stopped)) {
      return promised;
    }
    int left =
        (int)
            stopped
                .plusDays(1)
                .datesUntil(promised.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    if (left > 0) {
      return calendar.after(today(), left);
    }
    return calendar.isWorkingDay(today()) ? today() : calendar.after(today(), 1);
  }
}
