package kanal.nlp.store;

import java.util.Locale;

/// Why a model may not take the place of the active one.
///
/// @param candidate and
/// @param active on the same messages
public record Refusal(Reason reason, Scores candidate, Scores active) {
  /// On fewer messages a difference says nothing.
  public static final int FEWEST = 30;

  /// What speaks against it.
  public enum Reason {
    /// There are too few messages to judge by.
    TOO_FEW,
    /// Its macro-F1 is lower.
    TOPICS_WORSE,
    /// Of what it answers alone, less is right.
    ANSWERS_WORSE
  }

  /// In words.
  public String text() {
    return switch (reason) {
      case TOO_FEW ->
          "only %d messages are left to judge it by, and %d are needed"
              .formatted(candidate.messages(), FEWEST);
      case TOPICS_WORSE -> worse("macro-F1", candidate.macroF1(), active.macroF1());
      case ANSWERS_WORSE ->
          worse("share of right answers", candidate.precision(), active.precision());
    };
  }

  private String worse(String what, double its, double other) {
    return String.format(
        Locale.ROOT,
        "its %s is %.3f and that of the active model %.3f, on the %d messages kept aside",
        what,
        its,
        other,
        candidate.messages());
  }
}
