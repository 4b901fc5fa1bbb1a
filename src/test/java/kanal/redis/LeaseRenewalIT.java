package kanal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeaseRenewalIT {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  private final AtomicLong stopwatch = new AtomicLong();
  private final RedisLeases leases = new RedisLeases(REAL.redis(), stopwatch::get);

  @Test
  void asksRedisOnlyWhenLessThanFifteenSecondsAreLeft() {
    leases.hold("poller");
    REAL.redis().ask(commands -> commands.del("lease:{poller}"));

    pass(Duration.ofSeconds(10));
    assertThat(leases.hold("poller")).isTrue();
    assertThat(exists()).isFalse();

    pass(Duration.ofSeconds(1));
    assertThat(leases.hold("poller")).isTrue();
    assertThat(exists()).isTrue();
  }

  @Test
  void losesALeaseThatAnotherTookMeanwhile() {
    leases.hold("poller");
    REAL.redis().ask(commands -> commands.del("lease:{poller}"));
    new RedisLeases(REAL.redis()).hold("poller");

    pass(Duration.ofSeconds(60));

    assertThat(leases.hold("poller")).isFalse();
  }

  @Test
  void countsEachChangeOfHandsAndNoRenewal() {
    leases.hold("poller");
    pass(Duration.ofSeconds(20));
    leases.hold("poller");
    leases.release("poller");
    new RedisLeases(REAL.redis()).hold("poller");

    String fence = REAL.redis().ask(commands -> commands.get("fence:{poller}"));
    assertThat(fence).isEqualTo("2");
  }

  @Test
  void aLeaseEndsByItself() {
    leases.hold("poller");

    long left = REAL.redis().ask(commands -> commands.pttl("lease:{poller}"));
    assertThat(left).isBetween(1L, 25_000L);
  }

  private void pass(Duration time) {
    stopwatch.addAndGet(time.toNanos());
  }

  private static boolean exists() {
    return REAL.redis().ask(commands -> commands.exists("lease:{poller}")) == 1;
  }
}
