package kanal.channels.simulator;

import java.util.List;

/// What was understood of a citizen's last words, in words for the page. Becomes JSON as it is.
///
/// @param phone the phone's name
/// @param certainty `sure`, `likely` or `unsure`
/// @param verdict what follows from that
/// @param topic what it would be filed under
/// @param complaint whether the words report anything
/// @param because the words that decided
/// @param ranking all topics, most likely first
record TopicsView(
    String phone,
    String certainty,
    String verdict,
    String topic,
    String kind,
    boolean complaint,
    List<String> because,
    List<Bar> ranking) {
  TopicsView {
    because = List.copyOf(because);
    ranking = List.copyOf(ranking);
  }

  /// A topic and its confidence between 0 and 1.
  record Bar(String name, double confidence) {}

  @Override
  public String toString() {
    return "TopicsView[" + phone + ", " + certainty + "]";
  }
}
