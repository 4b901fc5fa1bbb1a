package kanal.redis;

import static io.lettuce.core.protocol.CommandType.CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisURI;
import kanal.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCheckIT {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @AfterEach
  void setRight() {
    set("appendonly", "yes");
    set("appendfsync", "always");
    set("maxmemory-policy", "noeviction");
  }

  @Test
  void acceptsTheEmbeddedOne() {
    assertThatCode(() -> ServerCheck.check(REAL.redis(), false)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"appendonly,no", "appendfsync,everysec", "maxmemory-policy,allkeys-lru"})
  void refusesOneThatMayLoseWhatItAcknowledged(String setting, String value) {
    set(setting, value);

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> ServerCheck.check(REAL.redis(), false))
        .withMessageContaining(setting + " is " + value)
        .withMessageContaining("kanal.redis.accept-weaker-durability");
    assertThatCode(() -> ServerCheck.check(REAL.redis(), true)).doesNotThrowAnyException();
  }

  @Test
  void refusesOneItMayNotAsk() {
    var rights = AclSetuserArgs.Builder.on().addPassword("pw").allKeys().allCommands();
    REAL.redis().ask(commands -> commands.aclSetuser("guest", rights.removeCommand(CONFIG)));
    var uri = REAL.server().uri();
    try (var guest = new Redis(RedisURI.create("redis://guest:pw@127.0.0.1:" + uri.getPort()))) {
      guest.start();

      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> ServerCheck.check(guest, false))
          .withMessageContaining("CONFIG GET")
          .withMessageNotContaining("pw@");
    }
  }

  @Test
  void knowsWhichVersionsAreRecentEnough() {
    assertThat(ServerVersion.in("Redis server v=6.2.11 sha=0")).hasValueSatisfying(this::recent);
    assertThat(ServerVersion.in("Valkey server v=8.0.1")).hasValueSatisfying(this::recent);
    assertThat(ServerVersion.in("redis_version:7.0.15")).hasValueSatisfying(this::recent);
    assertThat(new ServerVersion(6, 0).isRecentEnough()).isFalse();
    assertThat(new ServerVersion(5, 9).isRecentEnough()).isFalse();
    assertThat(ServerVersion.in("no version")).isEmpty();
  }

  private void recent(ServerVersion version) {
    assertThat(version.isRecentEnough()).isTrue();
  }

  private static void set(String setting, String value) {
    REAL.redis().ask(commands -> commands.configSet(setting, value));
  }
}
