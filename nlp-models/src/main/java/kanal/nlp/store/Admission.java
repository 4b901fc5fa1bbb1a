package kanal.nlp.store;

import java.util.Locale;
import java.util.Optional;

/// Decides whether a model may take the place of the active one.
final class Admission {
  /// On fewer messages a difference says nothing.
  private static final int FEWEST = 30;

  /// Differences this small are no difference.
  private static final double TOLERANCE = 0.005;

  private Admission() {}

  /// Why not.
  ///
  /// @param candidate and
  /// @param active on the same messages
  static Optional<String> refusal(Scores candidate, Scores active) {
    if (candidate.messages() < FEWEST) {
      return Optional.of(
          "only %d messages are left to judge it by, and %d are needed"
              .formatted(candidate.messages(), FEWEST));
    }
    if (candidate.macroF1() < active.macroF1() - TOLERANCE) {
      return Optional.of(worse("macro-F1", candidate.macroF1(), active.macroF1(), candidate));
    }
    // one answer more or less is chance
    double tolerance = Math.max(TOLERANCE, 1.0 / Math.max(1, candidate.answered()));
    if (active.answered() > 0 && candidate.precision() < active.precision() - tolerance) {
      return Optional.of(
          worse("share of right answers", candidate.precision(), active.precision(), candidate));
    }
    return Optional.empty();
  }

  private static String worse(String what, double candidate, double active, Scores on) {
    return String.format(
        Locale.ROOT,
        "its %s is %.3f and that of the active model %.3f, on the %d messages kept aside",
        what,
        candidate,
        active,
        on.messages());
  }
}
