package kanal.desk.page;

import java.util.List;
import java.util.Optional;

/// What the inbox page shows.
///
/// @param heading of the list
/// @param query of this very page, for links that lead back
/// @param choices of this list from its first page on, to be kept under a name
/// @param address of this very page, for its own refresh
/// @param news address that tells what came since
/// @param canDecide whether this officer may do anything with them
public record InboxView(
    String heading,
    List<Tab> trays,
    List<SavedTab> saved,
    Filters filters,
    List<Row> rows,
    Optional<String> newer,
    Optional<String> older,
    boolean narrowed,
    String query,
    String choices,
    String address,
    String news,
    boolean canDecide) {

  /// A tray to look at.
  ///
  /// @param count capped, such as `1.000+`
  public record Tab(String text, String count, String href, boolean current) {}

  /// A filter of the officer's own.
  public record SavedTab(long id, String text, String href, boolean current) {}

  /// What can be asked, and what is.
  public record Filters(
      String view,
      String search,
      String place,
      List<Choice> stages,
      List<Choice> topics,
      List<Choice> channels,
      List<Choice> units,
      List<Choice> dues,
      List<Choice> flags,
      boolean wrote) {}

  /// Something to choose.
  public record Choice(String code, String name, boolean current) {}

  /// A ticket.
  ///
  /// @param key number and version, for verbs on it
  /// @param confidence of the classifier; empty when an officer chose the topic
  /// @param sure name of the style of the confidence: `high`, `middle` or `low`
  /// @param notes what it has to do with other tickets
  public record Row(
      String number,
      String key,
      String href,
      String filed,
      String title,
      String topic,
      Optional<String> confidence,
      String sure,
      Optional<String> place,
      String channel,
      Optional<String> unit,
      List<DeskWords.Badge> badges,
      List<String> notes,
      String stage,
      String stageLook,
      Optional<Due> due) {}
}
