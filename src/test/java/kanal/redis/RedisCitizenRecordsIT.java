package kanal.redis;

import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.message;
import static kanal.bot.engine.Examples.task;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kanal.bot.engine.CitizenRecordsContract;
import kanal.bot.engine.Commit;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RedisCitizenRecordsIT extends CitizenRecordsContract {
  private static final ConversationKey ANI = citizen("ani");
  private static final ConversationKey BUDI = citizen("budi");

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @TempDir private Path folder;
  private final Redis redis = REAL.redis();
  private final Vault vault = REAL.vault();
  private final RedisConversationStore store = new RedisConversationStore(redis, vault);
  private final RedisQuarantine quarantine =
      new RedisQuarantine(redis, vault, new MemoryMediaStore());

  @Override
  protected Intake intake() {
    return new Intake(
        store,
        new RedisOutbox(redis, vault),
        new RedisDeadLetters(redis, vault),
        new RedisTicketIndex(redis, vault),
        records());
  }

  private RedisCitizenRecords records() {
    return new RedisCitizenRecords(redis, vault, new MemoryMediaStore(), folder.resolve("erased"));
  }

  @Test
  void whatIsInQuarantineIsShownAndGoesToo() {
    store.commit(turn("e1", ANI, 1));
    keptAside(ANI);
    keptAside(BUDI);
    assertThat(records().find(ANI).orElseThrow().json()).contains("racun dari ani");

    records().erase(ANI, "admin", "surat 12", NOW);

    assertThat(quarantine.quarantined())
        .singleElement()
        .matches(item -> item.what().whose().orElseThrow().equals(BUDI));
  }

  private void keptAside(ConversationKey key) {
    var text = "racun dari " + key.address().value();
    var what = new Quarantined.What.Message(message("m1", key, text));
    quarantine.keep(new Quarantined(quarantine.idOf(what), what, "Exception", NOW, 0));
  }

  @Test
  void whatABackUpBringsBackIsErasedAgainAtTheStart() {
    store.commit(turn("e1", ANI, 1, List.of(task("t1", ANI, 1))));
    var backUp = REAL.copy();
    records().erase(ANI, "admin", "surat 12", NOW);

    REAL.restore(backUp);
    assertThat(new RedisConversationStore(redis, REAL.vault()).find(ANI)).isPresent();
    records().eraseAgain();

    var later = new RedisConversationStore(redis, REAL.vault());
    assertThat(later.find(ANI)).isEmpty();
    assertThat(new RedisOutbox(redis, REAL.vault()).claim(NOW.plus(Duration.ofHours(1)), 10))
        .isEmpty();
    assertThat(records().erased()).hasSize(1);
  }

  @Test
  void aConversationThatBeganAfterwardsStays() {
    store.commit(turn("e1", ANI, 1));
    records().erase(ANI, "admin", "surat 12", NOW);
    assertThat(store.commit(turn("e2", ANI, 1, List.of(task("t2", ANI, 1)))))
        .isEqualTo(Commit.DONE);

    records().eraseAgain();

    assertThat(store.find(ANI)).isPresent();
    assertThat(records().find(ANI).orElseThrow().json()).contains("\"t2\"");
  }

  @Test
  void aTurnThatWasUnderWayDoesNotBringBackWhatWasErased() {
    store.commit(turn("e1", ANI, 1));
    // Another replica has read it, and has the old key in mind.
    var other = new RedisConversationStore(redis, REAL.vault());
    assertThat(other.find(ANI)).isPresent();
    records().erase(ANI, "admin", "surat 12", NOW);
    store.commit(turn("e2", ANI, 1));

    assertThat(other.commit(turn("e3", ANI, 2))).isEqualTo(Commit.CONFLICT);
    assertThat(other.find(ANI).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void redisForgetsItOnTheDiskToo() {
    store.commit(turn("e1", ANI, 1));
    var key = redis.ask(commands -> commands.hget(place(ANI), ConversationKeys.FIELD));
    var token = UUID.randomUUID().toString();
    redis.ask(commands -> commands.set("{p1}:mark", token));
    assertThat(onDisk(key)).isTrue();

    records().erase(ANI, "admin", "surat 12", NOW);

    await().atMost(Duration.ofSeconds(20)).until(() -> !onDisk(key));
    assertThat(onDisk(token)).isTrue();
  }

  private String place(ConversationKey key) {
    return ConversationKeys.place(vault.name(key));
  }

  private static boolean onDisk(String word) {
    try (var files = Files.walk(REAL.mark().getParent())) {
      return files
          .filter(file -> file.toString().contains(".aof"))
          .anyMatch(file -> read(file).contains(word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) && Files.isRegularFile(file)
          ? Files.readString(file, StandardCharsets.ISO_8859_1)
          : "";
    } catch (IOException e) {
      // Redis throws files away while it writes new ones.
      return "";
    }
  }
}
