package kanal.redis;

import static org.assertj.core.api.Assertions.assertThatCode;

import kanal.lab.SentinelTrio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The stores on a master with two replicas, named by Sentinels.
class RedisSentinelIT extends EveryStoreContract {
  @RegisterExtension static final SeveralServers REAL = new SeveralServers(SentinelTrio::start);

  @Override
  Redis redis() {
    return REAL.redis();
  }

  @Test
  void hasTheSettingsThatLoseNothing() {
    assertThatCode(() -> ServerCheck.check(redis(), false)).doesNotThrowAnyException();
  }
}
