package kanal.desk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What the intake counts about conversations. The desk does not know the intake, so whoever wires
/// both offers this.
public interface IntakeFigures {

  /// The figures of a period; empty while they cannot be read.
  Optional<Intake> of(Period period);

  /// @param segments of SMS sent, on each day on which there were any
  /// @param questions in the order in which the bot asks them
  record Intake(SortedMap<LocalDate, Long> segments, List<OfQuestion> questions) {}

  /// A question of the bot's.
  ///
  /// @param name as officers read it
  /// @param asked to how many complaints in the making
  /// @param skipped how many went on without an answer
  /// @param abandoned how many fell silent or gave up
  record OfQuestion(String name, long asked, long answered, long skipped, long abandoned) {}
}
