package kanal.faults;

import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;
import kanal.routing.open311.Mishap;

/// The routing core is slow, and then down for a long time in ways that change.
record SlowCore() implements DuringConversations {
  private static final int SLOW = 3;
  private static final Duration SLOWEST = Duration.ofSeconds(6);
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  /// An hour, with all waits of the trial as much shorter.
  private static final Duration HOUR = Duration.ofSeconds(45);

  private static final Duration SPELL = Duration.ofSeconds(9);

  @Override
  public String id() {
    return "F18";
  }

  @Override
  public String what() {
    return "the routing core is slow, then down for a compressed hour";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2)).over(Duration.ofSeconds(15));
  }

  @Override
  public boolean copiesAllowed() {
    return false;
  }

  @Override
  public void strike(Trial trial) {
    var way = trial.platforms().toCore();
    for (int i = 0; i < SLOW; i++) {
      trial.somewhere(BETWEEN);
      way.stall();
      trial.somewhere(SLOWEST);
      way.heal();
    }
    long end = System.nanoTime() + HOUR.toNanos();
    while (System.nanoTime() < end) {
      switch (trial.random().nextInt(3)) {
        case 0 -> way.refuse();
        case 1 -> way.halfOpen();
        default -> unavailable(trial);
      }
      Patience.pause(SPELL);
      way.heal();
    }
    trial.platforms().core().heal();
  }

  private static void unavailable(Trial trial) {
    for (int i = 0; i < SLOW; i++) {
      trial.platforms().core().onNextPost(Mishap.busy(503, "2"));
      trial.platforms().core().onNextRead(Mishap.busy(503, "2"));
    }
  }
}
