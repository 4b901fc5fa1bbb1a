package kanal.faults;

import java.time.Duration;
import java.util.Random;

/// The service is killed at any moment, and again while it starts.
///
/// @param within the longest time it lives between two kills
record KilledAnywhere(String id, String what, Duration within, int times)
    implements DuringConversations {
  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2));
  }

  @Override
  public void strike(Trial trial) {
    for (int i = 0; i < times; i++) {
      trial.somewhere(within);
      trial.anyReplica().process().kill();
    }
    trial.supervisor().awaitAllReady();
  }
}
