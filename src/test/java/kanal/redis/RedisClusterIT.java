package kanal.redis;

import static org.assertj.core.api.Assertions.assertThatCode;

import kanal.lab.ClusterOfThree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The stores on three masters of a Cluster, each with a replica.
class RedisClusterIT extends EveryStoreContract {
  @RegisterExtension static final SeveralServers REAL = new SeveralServers(ClusterOfThree::start);

  @Override
  Redis redis() {
    return REAL.redis();
  }

  @Test
  void hasTheSettingsThatLoseNothing() {
    assertThatCode(() -> ServerCheck.check(redis(), false)).doesNotThrowAnyException();
  }
}
