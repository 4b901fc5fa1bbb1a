package kanal.desk.page;

import java.util.List;
import java.util.Optional;

/// What the inbox page shows.
///
/// @param address of this very page, for its own refresh
public record InboxView(
    List<Tab> tabs,
    List<TopicOption> topics,
    List<Row> rows,
    Optional<String> newer,
    Optional<String> older,
    String range,
    boolean filtered,
    String address) {

  /// A stage to look at.
  public record Tab(String text, long count, String href, boolean current) {}

  /// A topic to look at.
  public record TopicOption(String code, String name, boolean current) {}

  /// A ticket.
  ///
  /// @param confidence of the classifier; empty when an officer chose the topic
  /// @param sure name of the style of the confidence: `high`, `middle` or `low`
  public record Row(
      String number,
      String href,
      String filed,
      String title,
      String topic,
      Optional<String> confidence,
      String sure,
      Optional<String> place,
      String channel,
      List<DeskWords.Badge> badges,
      String stage,
      String stageLook,
      Optional<Due> due) {}
}
