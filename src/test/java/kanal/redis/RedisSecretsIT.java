package kanal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisSecretsIT {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Test
  void everyReplicaHasTheSameEvenWhenAllAskFirst() throws Exception {
    var secrets = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<byte[]> replica = () -> new RedisSecrets(REAL.redis(), REAL.vault()).of("pins");
      for (var secret : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> replica).toList())) {
        secrets.add(HexFormat.of().formatHex(secret.get()));
      }
    }
    assertThat(secrets.stream().distinct()).singleElement().asString().hasSize(64);
  }

  @Test
  void eachNameHasItsOwn() {
    var secrets = new RedisSecrets(REAL.redis(), REAL.vault());
    assertThat(secrets.of("pins")).isNotEqualTo(secrets.of("others"));
  }
}
