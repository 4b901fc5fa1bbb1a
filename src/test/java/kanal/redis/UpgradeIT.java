package kanal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.conversation;
import static kanal.bot.engine.Examples.task;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Timer;
import kanal.bot.engine.Commit;
import kanal.bot.engine.DueTimer;
import kanal.bot.engine.Outbox.Begin;
import kanal.bot.engine.Outbox.Buried;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.Task;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;
import kanal.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What the last version before the seal left in Redis is sealed at the start, and nothing is lost.
class UpgradeIT {
  /// What that version wrote, command by command.
  private static final String BEFORE = "/kanal/redis/before-the-seal.jsonl";

  private static final String MARK = "e3bf3517-c0bb-467b-a797-d0e03d44a0c3";
  private static final String PINS =
      "faf5324e135c0cff534e55ec0a434b9a84cfa85aa09dd4174bfac87bb85debd6";
  private static final ConversationKey ANI =
      new ConversationKey(
          new ChannelId("sms", "+6281100001708"), new Address(Address.TEL, "+628129999001"));
  private static final ConversationKey BUDI =
      new ConversationKey(
          new ChannelId("telegram", "4242"), new Address(Address.TELEGRAM, "777000111"));
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @TempDir private Path folder;
  private final Redis redis = REAL.redis();

  @Test
  void everythingIsFoundAgain() throws IOException {
    var vault = upgraded();

    var store = new RedisConversationStore(redis, vault);
    assertThat(store.find(ANI)).contains(conversation(ANI, 2));
    assertThat(store.find(BUDI)).contains(conversation(BUDI, 1));
    assertThat(store.dueTimers(LATER, 10))
        .containsExactly(
            new DueTimer(ANI, Timer.DRAFT_EXPIRY, NOW),
            new DueTimer(BUDI, Timer.DRAFT_REMINDER, NOW.plusSeconds(60)));
    var outbox = new RedisOutbox(redis, vault);
    assertThat(outbox.claim(LATER, 10)).containsExactly(task("t3", ANI, 2));
    assertThat(((Begin.Go) outbox.begin(task("t3", ANI, 2), true, Duration.ZERO, LATER)).card())
        .contains("card-1");
    assertThat(new RedisDeadLetters(redis, vault).buried())
        .containsExactly(new Buried(task("t2", ANI, 1), "refused", NOW, ANI));
    var quarantine = new RedisQuarantine(redis, vault, new MemoryMediaStore());
    assertThat(quarantine.quarantined()).extracting(Quarantined::failure).hasSize(2);
    assertThat(quarantine.bytes("4f77c138ec5a2ea83b1600677113425f"))
        .contains("mentah +628129999001".getBytes(UTF_8));
    var number = TicketNumber.of(YearMonth.of(2026, 11), 7);
    assertThat(new RedisTicketIndex(redis, vault).owner(number)).contains(ANI);
    assertThat(HexFormat.of().formatHex(new RedisSecrets(redis, vault).of("pins"))).isEqualTo(PINS);
  }

  @Test
  void conversationsGoOnAndKnowWhatTheyHaveSeen() throws IOException {
    var store = new RedisConversationStore(redis, upgraded());

    assertThat(store.commit(turn("e2", ANI, 3))).isEqualTo(Commit.DUPLICATE);
    assertThat(store.commit(turn("e3", ANI, 3))).isEqualTo(Commit.DONE);
    assertThat(store.find(ANI)).contains(conversation(ANI, 3));
  }

  @Test
  void nothingIsLeftInTheClear() throws IOException {
    upgraded();

    var everything = everything();
    assertThat(everything).doesNotContain("+628129999001", "777000111", "Gito", "mentah", PINS);
    assertThat(everything)
        .doesNotContain(ANI.id() + "\"", "c:" + ANI.id(), "c:" + BUDI.id(), "seen:" + ANI.id());
  }

  @Test
  void theOlderVersionIsShutOut() throws IOException {
    upgraded();

    // Its commits bear this mark; `commit_turn.lua` compares it as it did then.
    redis.generation(MARK);
    var store = new RedisConversationStore(redis, REAL.vault());
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> store.commit(turn("e9", ANI, 3)))
        .withMessageContaining("has lost its data");
  }

  @Test
  void anInterruptedUpgradeGoesOn() throws IOException {
    load();
    var interrupted = REAL.vault();
    establish();
    new Upgrade(redis, interrupted, "test").carryOut();
    redis.ask(commands -> commands.del(Partition.SEALED));
    load("{p0}:tasks", "{p0}:timers");

    var vault = REAL.vault();
    new Upgrade(redis, vault, "test").carryOut();

    assertThat(new RedisOutbox(redis, vault).claim(LATER, 10))
        .extracting(Task::id)
        .containsExactly("t3");
    assertThat(everything()).doesNotContain("+628129999001");
  }

  @Test
  void onceEverythingIsSealedAnewTheOldKeyIsNotNeeded() throws IOException {
    load();
    establish();
    var keys = folder.resolve("keys");
    var before = new Vault(redis, KeyedSeal.of(new KeyFile(keys).createIfMissing()));
    new Upgrade(redis, before, "test").carryOut();
    new KeyFile(keys).rotate();
    var both = new Vault(redis, KeyedSeal.of(new KeyFile(keys)));
    // Two conversations, two in quarantine with the bytes of one, an owner, a secret, and the
    // proof.
    assertThat(new Resealing(redis, both, false).everything()).isEqualTo(new Resealed(2, 8));
    assertThat(new Resealing(redis, both, true).everything().stale()).isEqualTo(8);

    var lines = Files.readAllLines(keys);
    lines.remove(lines.size() - 2);
    Files.write(keys, lines);

    var vault = new Vault(redis, KeyedSeal.of(new KeyFile(keys)));
    new Upgrade(redis, vault, "test").carryOut();
    assertThat(new Resealing(redis, vault, false).everything()).isEqualTo(new Resealed(10, 0));
    assertThat(new RedisConversationStore(redis, vault).find(ANI)).contains(conversation(ANI, 2));
    assertThat(new RedisTicketIndex(redis, vault).owner(TicketNumber.of(YearMonth.of(2026, 11), 7)))
        .contains(ANI);
    assertThat(new RedisDeadLetters(redis, vault).buried()).hasSize(1);
  }

  @Test
  void refusesOtherKeysThanThoseItIsSealedWith() throws IOException {
    upgraded();

    var other = new Vault(redis, KeyedSeal.forThisProcess());
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new Upgrade(redis, other, "/data/keys").carryOut())
        .withMessageContaining("sealed with other keys than those in /data/keys")
        .withMessageContaining("kanal.seal.keys");
  }

  private Vault upgraded() throws IOException {
    load();
    establish();
    var vault = REAL.vault();
    new Upgrade(redis, vault, "test").carryOut();
    return vault;
  }

  private void establish() throws IOException {
    var file = folder.resolve("mark");
    Files.writeString(file, MARK);
    new Generation(redis, file).establish();
  }

  /// @param keys only these; all when there are none
  private void load(String... keys) throws IOException {
    if (keys.length == 0) {
      redis.ask(commands -> commands.flushall());
    }
    try (var in = getClass().getResourceAsStream(BEFORE)) {
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(line -> JsonMapper.shared().readValue(line, String[].class))
          .filter(command -> keys.length == 0 || List.of(keys).contains(command[1]))
          .forEach(this::run);
    }
  }

  private void run(String[] command) {
    var key = command[1];
    switch (command[0]) {
      case "HSET" -> redis.ask(commands -> commands.hset(key, command[2], command[3]));
      case "SET" -> redis.ask(commands -> commands.set(key, command[2]));
      case "ZADD" ->
          redis.ask(commands -> commands.zadd(key, Double.parseDouble(command[2]), command[3]));
      default -> throw new IllegalArgumentException(command[0]);
    }
  }

  /// All names, fields and values in one text.
  private String everything() {
    var text = new StringBuilder();
    redis.scan("*", keys -> keys.forEach(key -> text.append(key).append('\n').append(value(key))));
    return text.toString();
  }

  private String value(String key) {
    return switch (redis.ask(commands -> commands.type(key))) {
      case "hash" -> redis.ask(commands -> commands.hgetall(key)).toString();
      case "zset" -> redis.ask(commands -> commands.zrange(key, 0, -1)).toString();
      case "set" -> redis.ask(commands -> commands.smembers(key)).toString();
      default -> redis.ask(commands -> commands.get(key));
    };
  }
}
