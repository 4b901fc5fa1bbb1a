package kanal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.engine.SlidingWindowsContract;
import kanal.seal.KeyedSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisSlidingWindowsIT extends SlidingWindowsContract {
  private static final Duration HOUR = Duration.ofHours(1);

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected SlidingWindows windows(InstantSource clock) {
    // Names of its own, as every installation has.
    return new RedisSlidingWindows(REAL.redis(), KeyedSeal.forThisProcess(), clock);
  }

  @Test
  void replicasCountTogetherNameNobodyAndForget() {
    REAL.redis().ask(commands -> commands.flushall());
    var seal = KeyedSeal.forThisProcess();
    for (int i = 0; i < 4; i++) {
      var replica = new RedisSlidingWindows(REAL.redis(), seal, Instant::now);
      assertThat(replica.enter("said +62812", "m" + i, 3, HOUR).isPresent()).isEqualTo(i == 3);
    }
    var key = REAL.redis().ask(commands -> commands.keys("window:*"));
    assertThat(key).singleElement().asString().doesNotContain("62812");
    long seconds = REAL.redis().ask(commands -> commands.ttl(key.getFirst()));
    assertThat(seconds).isBetween(3500L, 3600L);
  }

  @Test
  void whileRedisIsAwayOneCountsForItself() {
    try (var away = new Redis(RedisURI.create("redis://127.0.0.1:1"))) {
      away.refuse(Optional.of("away"));
      var windows = new RedisSlidingWindows(away, KeyedSeal.forThisProcess(), Instant::now);
      assertThat(windows.enter("siti", "a", 1, HOUR)).isEmpty();
      assertThat(windows.enter("siti", "b", 1, HOUR)).isPresent();
    }
  }
}
