package kanal.desk.similar;

import java.util.List;
import java.util.Optional;
import kanal.desk.page.DeskWords;

/// What the page of similar tickets shows.
///
/// @param href of this page
/// @param leader the ticket this one follows, when it does and the officer may see it
/// @param hidden how many of its group the officer may not see
public record SimilarView(
    Side ticket,
    String href,
    boolean decides,
    List<PairView> proposed,
    Optional<Side> leader,
    List<Side> followers,
    int hidden) {

  /// Whether there is anything to show on the ticket's own page.
  public boolean empty() {
    return proposed.isEmpty() && !together();
  }

  /// Whether it is joined with others.
  public boolean together() {
    return leader.isPresent() || !followers.isEmpty() || hidden > 0;
  }

  /// One of the tickets beside each other.
  public record Side(
      String number,
      String href,
      long version,
      String title,
      String description,
      String topic,
      String place,
      String filed,
      String stage,
      String stageLook,
      String channel,
      List<DeskWords.Badge> badges) {}

  /// Another ticket that may tell of the same.
  ///
  /// @param why for officers to judge by, such as `120 m`
  /// @param older whether the other was filed before this one
  public record PairView(Side other, List<String> why, boolean older) {}
}
