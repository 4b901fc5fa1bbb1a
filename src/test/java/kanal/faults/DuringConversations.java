package kanal.faults;

import java.nio.file.Path;
import java.util.Random;

/// A fault that strikes while citizens talk, and is over when `strike` returns; then everything
/// must come right by itself.
interface DuringConversations extends Fault {
  Setup setup(Random random);

  /// Breaks something and mends it.
  void strike(Trial trial);

  /// Whether a receipt may come twice afterwards.
  default boolean copiesAllowed() {
    return true;
  }

  @Override
  default Verdict happen(Path folder, long seed) {
    try (var trial = new Trial(folder, seed, setup(new Random(seed)))) {
      trial.begin();
      strike(trial);
      return trial.settle(copiesAllowed());
    }
  }
}
