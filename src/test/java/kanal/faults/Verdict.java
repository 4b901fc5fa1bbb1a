package kanal.faults;

import java.time.Duration;
import java.util.List;

/// What came out of one trial.
///
/// @param violations one line each; empty when the fault did no harm
/// @param settled how long after the fault the last of it was done
record Verdict(List<String> violations, Duration settled) {
  Verdict {
    violations = List.copyOf(violations);
  }
}
