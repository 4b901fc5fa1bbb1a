package kanal.ops;

import java.util.List;

/// What the operator's page shows of a pile.
///
/// @param hint what trying again does
/// @param discarded notes of what was thrown away last, as sentences
public record PileView(
    String name, String title, String hint, List<Row> rows, List<String> discarded) {

  /// One thing.
  ///
  /// @param reason in plain words
  /// @param technical the reason as it was recorded
  public record Row(
      String id,
      String what,
      String channel,
      String since,
      String attempts,
      String reason,
      String technical) {}
}
