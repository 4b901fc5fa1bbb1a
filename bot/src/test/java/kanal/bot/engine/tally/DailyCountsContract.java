package kanal.bot.engine.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What all keepers of daily numbers promise.
public abstract class DailyCountsContract {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /// No numbers yet.
  protected abstract DailyCounts counts();

  @Test
  void addsUpWhatIsCountedOnADay() {
    var counts = counts();
    counts.add(MONDAY, Map.of("a", 2L, "b", 1L));
    counts.add(MONDAY, Map.of("a", 3L));

    assertThat(counts.between(MONDAY, MONDAY))
        .containsExactly(Map.entry(MONDAY, Map.of("a", 5L, "b", 1L)));
  }

  @Test
  void findsTheDaysOfAPeriodInOrderAndNoOthers() {
    var counts = counts();
    for (int day = 0; day < 5; day++) {
      counts.add(MONDAY.plusDays(4 - day), Map.of("a", 1L));
    }

    assertThat(counts.between(MONDAY.plusDays(1), MONDAY.plusDays(3)).keySet())
        .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3));
    assertThat(counts.between(MONDAY.minusDays(9), MONDAY.minusDays(1))).isEmpty();
  }
}
