package kanal.faults;

import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;

/// Redis is full, as `noeviction` wants it, and is given room again: new messages are refused
/// meanwhile.
record OutOfMemory() implements DuringConversations {
  private static final Duration TALK = Duration.ofSeconds(6);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @Override
  public String id() {
    return "F13b";
  }

  @Override
  public String what() {
    return "Redis out of memory with noeviction";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2)).over(Duration.ofSeconds(15));
  }

  @Override
  public void strike(Trial trial) {
    trial.somewhere(TALK);
    trial.redis().ask(redis -> redis.configSet("maxmemory", "1mb"));
    Patience.pause(Duration.ofMillis(trial.random().nextLong(LONGEST.toMillis())));
    trial.redis().ask(redis -> redis.configSet("maxmemory", "0"));
  }
}
