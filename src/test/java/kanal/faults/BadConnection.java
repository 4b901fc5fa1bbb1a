package kanal.faults;

import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;

/// The connection to Redis loses replies, breaks in the middle of commands, stalls, goes deaf; and
/// Redis itself stands still for a while.
record BadConnection() implements DuringConversations {
  private static final int TROUBLES = 5;
  private static final int KINDS = 6;
  private static final Duration BETWEEN = Duration.ofSeconds(2);
  private static final int SHORTEST_STALL = 500;
  private static final int LONGEST_STALL = 20_000;
  private static final int MOST = 3;

  @Override
  public String id() {
    return "F15";
  }

  @Override
  public String what() {
    return "replies lost, commands broken off, stalls of 0.5 to 20 s";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2)).over(Duration.ofSeconds(15));
  }

  @Override
  public void strike(Trial trial) {
    for (int i = 0; i < TROUBLES; i++) {
      trial.somewhere(BETWEEN);
      trouble(trial);
    }
    trial.toRedis().heal();
  }

  private static void trouble(Trial trial) {
    var proxy = trial.toRedis();
    switch (trial.random().nextInt(KINDS)) {
      case 0, 1 -> proxy.loseReplies(1 + trial.random().nextInt(MOST));
      case 2 -> proxy.breakCommands(1 + trial.random().nextInt(MOST));
      case 3 -> {
        proxy.stall();
        stand(trial);
        proxy.heal();
      }
      case 4 -> {
        proxy.halfOpen();
        stand(trial);
        proxy.heal();
      }
      default -> {
        trial.redis().pause();
        stand(trial);
        trial.redis().resume();
      }
    }
  }

  private static void stand(Trial trial) {
    // Short ones often, long ones seldom.
    double share = Math.pow(trial.random().nextDouble(), 3);
    Patience.pause(
        Duration.ofMillis(SHORTEST_STALL + (long) (share * (LONGEST_STALL - SHORTEST_STALL))));
  }
}
