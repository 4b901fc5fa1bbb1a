package kanal.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.tally.CountedSms;
import kanal.bot.engine.tally.DailyCounts;
import kanal.bot.engine.tally.Question;
import kanal.bot.engine.tally.Question.Fate;
import kanal.desk.report.IntakeFigures;
import kanal.desk.report.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the intake's daily numbers for the desk.
final class CountedIntake implements IntakeFigures {
  private static final Logger LOG = LoggerFactory.getLogger(CountedIntake.class);

  private final DailyCounts counts;

  CountedIntake(DailyCounts counts) {
    this.counts = counts;
  }

  /// The desk works on while the store is away.
  @Override
  public Optional<Intake> of(Period period) {
    try {
      return Optional.of(intake(counts.between(period.from(), period.to())));
    } catch (Unavailable away) {
      LOG.debug("daily numbers cannot be read: {}", away.getMessage());
      return Optional.empty();
    }
  }

  private static Intake intake(SortedMap<LocalDate, Map<String, Long>> days) {
    var segments = new TreeMap<LocalDate, Long>();
    days.forEach((day, counted) -> {
      long sent = counted.getOrDefault(CountedSms.SEGMENTS, 0L);
      if (sent > 0) {
        segments.put(day, sent);
      }
    });
    var questions =
        Arrays.stream(Question.values())
            .map(question ->
                new OfQuestion(
                    name(question),
                    sum(days, question, Fate.ASKED),
                    sum(days, question, Fate.ANSWERED),
                    sum(days, question, Fate.SKIPPED),
                    sum(days, question, Fate.ABANDONED)))
            .filter(question -> question.asked() > 0)
            .toList();
    return new Intake(segments, questions);
  }

  private static long sum(
      SortedMap<LocalDate, Map<String, Long>> days, Question question, Fate fate) {
    return days.values().stream()
        .mapToLong(counted -> counted.getOrDefault(question.counted(fate), 0L))
        .sum();
  }

  private static String name(Question question) {
    return switch (question) {
      case WHAT -> "Apa yang terjadi?";
      case WHERE -> "Di mana tempatnya?";
      case WHEN -> "Kapan kejadiannya?";
      case CONFIRM -> "Sudah benar, kirim?";
    };
  }
}
