package kanal.faults;

import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;

/// The service is asked to stop in the middle of its work, and killed before it has.
record KilledWhileStopping() implements DuringConversations {
  private static final Duration TALK = Duration.ofSeconds(7);
  private static final int LONGEST_DRAIN_MILLIS = 2500;

  @Override
  public String id() {
    return "F08";
  }

  @Override
  public String what() {
    return "killed while draining";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2));
  }

  @Override
  public void strike(Trial trial) {
    trial.somewhere(TALK);
    var victim = trial.anyReplica().process();
    victim.askToStop();
    Patience.pause(Duration.ofMillis(trial.random().nextInt(LONGEST_DRAIN_MILLIS)));
    victim.kill();
    trial.supervisor().awaitAllReady();
  }
}
