package kanal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.tally.CountedSms;
import kanal.bot.engine.tally.DailyCounts;
import kanal.bot.engine.tally.MemoryDailyCounts;
import kanal.bot.engine.tally.Question;
import kanal.bot.engine.tally.Question.Fate;
import kanal.desk.report.IntakeFigures.OfQuestion;
import kanal.desk.report.Period;
import org.junit.jupiter.api.Test;

class ReportingTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));

  @Test
  void questionsAreSummedOverThePeriodAndSegmentsAreADaysOwn() {
    var counts = new MemoryDailyCounts();
    counts.add(MONDAY.minusDays(1), Map.of(CountedSms.SEGMENTS, 99L));
    counts.add(MONDAY, Map.of(CountedSms.SEGMENTS, 3L, Question.WHERE.counted(Fate.ASKED), 2L));
    counts.add(
        MONDAY.plusDays(2),
        Map.of(
            Question.WHERE.counted(Fate.ASKED), 5L,
            Question.WHERE.counted(Fate.ANSWERED), 4L,
            Question.WHERE.counted(Fate.SKIPPED), 1L,
            Question.WHERE.counted(Fate.ABANDONED), 2L));

    var intake = new CountedIntake(counts).of(WEEK).orElseThrow();
    assertThat(intake.segments()).isEqualTo(Map.of(MONDAY, 3L));
    assertThat(intake.questions())
        .containsExactly(new OfQuestion("Di mana tempatnya?", 7, 4, 1, 2));
  }

  @Test
  void thePageGoesOnWhileTheStoreIsAway() {
    DailyCounts away =
        new DailyCounts() {
          @Override
          public void add(LocalDate day, Map<String, Long> counts) {
            throw new Unavailable("away", new IllegalStateException("test"));
          }

          @Override
          public SortedMap<LocalDate, Map<String, Long>> between(LocalDate from, LocalDate to) {
            throw new Unavailable("away", new IllegalStateException("test"));
          }
        };
    assertThat(new CountedIntake(away).of(WEEK)).isEmpty();
  }
}
