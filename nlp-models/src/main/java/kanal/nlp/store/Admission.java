package kanal.nlp.store;

import java.util.Optional;

/// Decides whether a model may take the place of the active one.
final class Admission {
  /// Differences this small are no difference.
  private static final double TOLERANCE = 0.005;

  private Admission() {}

  /// Why not.
  ///
  /// @param candidate and
  /// @param active on the same messages
  static Optional<Refusal> refusal(Scores candidate, Scores active) {
    if (candidate.messages() < Refusal.FEWEST) {
      return Optional.of(new Refusal(Refusal.Reason.TOO_FEW, candidate, active));
    }
    if (candidate.macroF1() < active.macroF1() - TOLERANCE) {
      return Optional.of(new Refusal(Refusal.Reason.TOPICS_WORSE, candidate, active));
    }
    // one answer more or less is chance
    double tolerance = Math.max(TOLERANCE, 1.0 / Math.max(1, candidate.answered()));
    if (active.answered() > 0 && candidate.precision() < active.precision() - tolerance) {
      return Optional.of(new Refusal(Refusal.Reason.ANSWERS_WORSE, candidate, active));
    }
    return Optional.empty();
  }
}
