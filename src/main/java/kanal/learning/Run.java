package kanal.learning;

import java.time.Instant;
import java.util.Optional;

/// The training that runs, or the last one.
///
/// @param version of the model it makes
/// @param officer who started it
/// @param done of the
/// @param steps it takes; 0 before that is known
/// @param problem why it failed
record Run(
    State state,
    Optional<String> version,
    Optional<String> officer,
    Optional<Instant> startedAt,
    int done,
    int steps,
    boolean cancelAsked,
    Optional<String> problem) {

  /// Where it stands.
  enum State {
    NONE,
    RUNNING,
    /// Its process is gone without a word.
    LOST,
    DONE,
    FAILED,
    CANCELLED
  }

  boolean running() {
    return state == State.RUNNING;
  }
}
