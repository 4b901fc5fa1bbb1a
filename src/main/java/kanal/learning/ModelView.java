package kanal.learning;

import java.util.List;
import java.util.Optional;

/// What the page of the models shows.
///
/// @param scores a row for each measure: of the active model, and of the one in the shadow
/// @param judgedBy how many examples they were judged by
/// @param pairs what was taken for what, the worst first
/// @param back the version that `Kembalikan` goes back to
public record ModelView(
    boolean changes,
    String active,
    Optional<String> shadow,
    int examples,
    String judgedBy,
    List<Measure> scores,
    List<PairRow> pairs,
    Optional<Matrix> matrix,
    List<Dot> chart,
    List<AgreementRow> agreement,
    Optional<ShadowRows> live,
    List<VersionRow> versions,
    Optional<String> back,
    RunView run) {

  /// One figure of both models.
  public record Measure(String name, String meaning, String active, String shadow) {}

  /// Messages of one topic that were taken for another.
  ///
  /// @param heat from 1 to 5, how large the share is
  public record PairRow(String right, String told, int count, String share, int heat) {}

  /// Every pair of topics.
  public record Matrix(List<String> told, List<MatrixRow> rows) {}

  /// A topic and what its messages were taken for.
  public record MatrixRow(String right, List<Cell> cells) {}

  /// @param heat 0 for none
  /// @param good whether it lies on the diagonal
  public record Cell(int count, int heat, boolean good) {}

  /// A point of the calibration chart, in its own units.
  public record Dot(String x, String y, String radius, String words) {}

  /// How often officers agreed with one topic of the model.
  public record AgreementRow(
      String topic, int tickets, int corrected, String share, String mostly) {}

  /// What the model in the shadow would have said of what came in.
  public record ShadowRows(
      int messages, String agreed, String sure, String shadowSure, List<String> differences) {}

  /// A model that can be chosen.
  public record VersionRow(
      String version,
      String trained,
      String learntFrom,
      String macroF1,
      String before,
      String sure,
      boolean active,
      boolean shadow) {}

  /// The training that runs, or how the last one ended.
  ///
  /// @param look `notice`, `problem` or empty
  public record RunView(
      boolean running, boolean ready, String words, String look, int done, int steps) {}
}
