package kanal.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;
import kanal.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a start would refuse is seen from outside, and looking changes nothing.
class RedisExaminationIT {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @TempDir private Path folder;

  @BeforeEach
  void used() throws IOException {
    Files.copy(REAL.mark(), folder.resolve(Generation.FILE));
    var keys = keys("keys");
    new Upgrade(REAL.redis(), new Vault(REAL.redis(), KeyedSeal.of(keys)), "keys").carryOut();
  }

  @Test
  void ourOwnIsFine() {
    var before = REAL.copy().keySet();

    assertThat(examined(keys("keys")).mostMemory()).isZero();

    assertThat(REAL.copy().keySet()).isEqualTo(before);
  }

  @Test
  void oneThatHasLostItsDataIsRefused() {
    REAL.redis().ask(commands -> commands.flushall());

    assertThatThrownBy(() -> examined(keys("keys")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("has lost its data: restore its data, or delete");
    assertThat(REAL.copy()).isEmpty();
  }

  @Test
  void oneThatIsSealedWithOtherKeysIsRefused() {
    assertThatThrownBy(() -> examined(keys("others")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is sealed with other keys than those in");
  }

  private KeyFile keys(String name) {
    return new KeyFile(folder.resolve(name)).createIfMissing();
  }

  private RedisExamination examined(KeyFile keys) {
    var place = REAL.server().uri();
    var credentials =
        Objects.requireNonNull(place.getCredentialsProvider().resolveCredentials().block());
    var password = new String(credentials.getPassword());
    var url = "redis://:%s@%s:%d".formatted(password, place.getHost(), place.getPort());
    return RedisExamination.of(RedisProperties.at(url), folder, Optional.of(keys)).orElseThrow();
  }
}
