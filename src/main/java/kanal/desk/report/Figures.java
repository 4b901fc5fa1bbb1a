package kanal.desk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;

/// What is counted about the tickets that somebody may see.
///
/// @param byDay tickets filed on each day on which there were any
/// @param byTopic tickets under the topic they were filed under
/// @param regions tickets by district; the code is empty where the region is not known
/// @param open tickets that wait for somebody now, whenever they were filed
public record Figures(
    SortedMap<LocalDate, Long> byDay,
    Map<String, Long> byChannel,
    List<OfTopic> byTopic,
    List<OfRegion> regions,
    Answers answers,
    List<Open> open,
    Map<Rating, Long> ratings) {

  /// A topic as the machine chose it.
  ///
  /// @param corrected how many an officer put under another topic
  record OfTopic(String code, long tickets, long corrected) {}

  /// A district, or the larger region that is known.
  ///
  /// @param name readable, with all it lies in
  record OfRegion(String code, String name, long tickets) {}

  /// How long citizens waited until an officer first told them something. Nights and holidays
  /// count: it is the citizen's time. Who still waits counts as waiting longer than anybody.
  ///
  /// @param tickets all but those withdrawn before an answer
  /// @param median seconds within which half of all were answered; empty while fewer are
  /// @param ninetieth seconds within which nine of ten were answered; empty while fewer are
  /// @param within answered tickets by the class of `Wait` they fall into
  /// @param late answered after the day that was promised, or not yet although it is over
  record Answers(
      long tickets,
      long answered,
      long late,
      Optional<Long> median,
      Optional<Long> ninetieth,
      Map<Wait, Long> within) {}

  /// Classes of waiting.
  enum Wait {
    HOUR(3_600),
    WORKING_DAY(8 * 3_600),
    DAY(24 * 3_600),
    THREE_DAYS(3 * 24 * 3_600),
    LONGER(Long.MAX_VALUE);

    private final long seconds;

    Wait(long seconds) {
      this.seconds = seconds;
    }

    /// The longest wait that belongs to it.
    long seconds() {
      return seconds;
    }
  }

  /// Open tickets of one unit, stage and age.
  ///
  /// @param overdue how many of them are past their due date
  record Open(String unit, Stage stage, Age age, long tickets, long overdue) {}

  /// Classes of age, from the day a ticket was filed.
  enum Age {
    UP_TO_TWO_DAYS(2),
    UP_TO_A_WEEK(7),
    UP_TO_A_MONTH(30),
    OLDER(Integer.MAX_VALUE);

    private final int days;

    Age(int days) {
      this.days = days;
    }

    /// The greatest number of days that belongs to it.
    int days() {
      return days;
    }
  }

  long tickets() {
    return byChannel.values().stream().mapToLong(Long::longValue).sum();
  }
}
