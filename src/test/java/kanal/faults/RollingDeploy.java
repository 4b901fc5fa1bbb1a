package kanal.faults;

import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;

/// One replica after the other is stopped and started anew, every 20 seconds.
record RollingDeploy() implements DuringConversations {
  private static final Duration EVERY = Duration.ofSeconds(20);
  private static final Duration STOP = Duration.ofMinutes(1);

  @Override
  public String id() {
    return "F30c";
  }

  @Override
  public String what() {
    return "rolling deploy of two replicas every 20 s";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(2).over(Duration.ofSeconds(60));
  }

  /// A stop in good order leaves no send of unknown fate.
  @Override
  public boolean copiesAllowed() {
    return false;
  }

  @Override
  public void strike(Trial trial) {
    for (var replica : trial.replicas()) {
      Patience.pause(EVERY);
      var process = replica.process();
      process.askToStop();
      if (!process.endsWithin(STOP)) {
        throw new AssertionError("a replica does not stop");
      }
      Patience.until(STOP, replica::isAlive);
      trial.supervisor().awaitAllReady();
    }
  }
}
