package kanal.desk.report;

import java.util.List;
import java.util.Optional;

/// What the page shows.
///
/// @param days the chosen number of days; empty when a period was typed
/// @param period in words
/// @param from as a form keeps it
/// @param to as a form keeps it
/// @param whose figures they are, when they are not everybody's
/// @param news something about the figures that must be known
public record ReportView(
    Optional<Integer> days,
    String period,
    String from,
    String to,
    Optional<String> whose,
    Optional<String> news,
    List<Headline> headlines,
    List<ColumnChart> columns,
    List<BarChart> bars,
    Choices choices) {
  public ReportView {
    headlines = List.copyOf(headlines);
    columns = List.copyOf(columns);
    bars = List.copyOf(bars);
  }

  /// A figure and what it means.
  ///
  /// @param look name of the style: `late` or `calm`
  public record Headline(String figure, String sentence, String look) {}

  /// What a file can be narrowed to.
  public record Choices(List<Choice> topics, List<Choice> channels, List<Choice> stages) {}

  public record Choice(String value, String label) {}
}
