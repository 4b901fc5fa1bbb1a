package kanal.redis;

import static kanal.bot.engine.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.QuarantineContract;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.message.ChannelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisQuarantineIT extends QuarantineContract {
  private static final ChannelId MAIL = new ChannelId("email", "lapor@kanal.test");
  private static final int LARGE = 200_000;

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  private final MediaStore media = new MemoryMediaStore();

  @Override
  protected Quarantine quarantine() {
    return new RedisQuarantine(REAL.redis(), REAL.vault(), media);
  }

  @Test
  void manyBytesAreAFileThatGoesWithTheItem() {
    var raw = new RawInput(MAIL, "mail", Instant.EPOCH, new byte[LARGE]);
    var file = "quarantine-" + raw.id();
    var quarantine = quarantine();

    quarantine.keep(raw, "no sender", NOW);
    assertThat(media.find(file)).isPresent();

    quarantine.release(quarantine.find(raw.id()).orElseThrow());
    assertThat(media.find(file)).isEmpty();
  }
}
