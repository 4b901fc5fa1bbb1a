package kanal.faults;

import java.nio.file.Path;
import java.util.Optional;

/// One way in which the world breaks.
interface Fault {
  /// As the matrix calls it, such as `F05`.
  String id();

  /// In words, for the table.
  String what();

  /// Why this machine cannot do it; empty when it can.
  default Optional<String> obstacle() {
    return Optional.empty();
  }

  /// Does it once.
  ///
  /// @param folder for everything that is written; the same seed makes the same choices
  Verdict happen(Path folder, long seed);
}
