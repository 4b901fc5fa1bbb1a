package kanal.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import kanal.bot.engine.Pace;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.ChannelId;
import kanal.redis.link.RedisAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A connection is opened when it is first needed, and once.
class ConnectionsIT {
  private static final ChannelId SMS = new ChannelId("sms", "1708");

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Test
  void limitsHaveTheirOwnOnceSomethingIsLimited() throws InterruptedException {
    try (var redis = opened(0)) {
      var before = connections();
      var throttle = new RedisThrottle(redis);
      throttle.await(SMS, Pace.FREE);
      assertThat(connections()).isEqualTo(before);

      var pace = new Pace(1_000, Duration.ZERO);
      throttle.await(SMS, pace);
      throttle.await(new ChannelId("email", "lapor@example.go.id"), pace);
      assertThat(connections()).isEqualTo(before + 1);
    }
  }

  @Test
  void waitingForReplicasHasItsOwnOnceSomethingWaits() {
    try (var redis = opened(1)) {
      var before = connections();
      assertThat(redis.<String>ask(commands -> commands.ping())).isEqualTo("PONG");
      assertThat(connections()).isEqualTo(before);

      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(Unavailable.class)
            .as("no replica is there")
            .isThrownBy(() -> redis.confirm("some:{p1}"));
      }
      assertThat(connections()).isEqualTo(before + 1);
    }
  }

  private static Redis opened(int replicas) {
    var redis = new Redis(RedisAddress.of(REAL.server().uri()), replicas);
    redis.start();
    return redis;
  }

  /// Of everybody.
  private static long connections() {
    return REAL.redis().askMasters(commands -> commands.clientList()).values().stream()
        .flatMap(String::lines)
        .count();
  }
}
