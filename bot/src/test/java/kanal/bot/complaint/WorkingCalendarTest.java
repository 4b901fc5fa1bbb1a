package kanal.bot.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
  private static final LocalDate COLLECTIVE_LEAVE = LocalDate.of(2026, 12, 24);

  private final WorkingCalendar calendar =
      new WorkingCalendar(Set.of(CHRISTMAS, COLLECTIVE_LEAVE), ZoneId.of("Asia/Jakarta"));

  @Test
  void countsFromTheNextWorkingDay() {
    var monday = LocalDate.of(2026, 11, 23);
    assertThat(calendar.after(monday, 3)).isEqualTo(LocalDate.of(2026, 11, 26));
  }

  @Test
  void leavesWeekendsOut() {
    var friday = LocalDate.of(2026, 11, 20);
    assertThat(calendar.after(friday, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    var sunday = LocalDate.of(2026, 11, 22);
    assertThat(calendar.after(sunday, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @Test
  void leavesHolidaysAndCollectiveLeaveOut() {
    var wednesday = LocalDate.of(2026, 12, 23);
    assertThat(calendar.after(wednesday, 1)).isEqualTo(LocalDate.of(2026, 12, 28));
  }
}
