package kanal.redis;

import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.message;
import static kanal.bot.engine.Examples.task;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Commit;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Redis stops answering without closing its connections: the worst way of being away.
class RedisAwayIT {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final TicketNumber NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 1);

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  private final RedisConversationStore store =
      new RedisConversationStore(REAL.redis(), REAL.vault());

  @BeforeEach
  void stall() throws IOException, InterruptedException {
    // Redis knows the script by then: a lost answer is that of a script that ran.
    store.commit(turn("e0", citizen("warm-up"), 1));
    // As before every turn.
    assertThat(store.find(citizen("ani"))).isEmpty();
    signal("STOP");
  }

  @AfterEach
  void goOn() throws IOException, InterruptedException {
    signal("CONT");
    await().atMost(SOON).ignoreExceptions().until(() -> store.find(citizen("x")).isEmpty());
  }

  @Test
  void everyStoreSaysUnavailableInBoundedTime() {
    var redis = REAL.redis();
    var ani = citizen("ani");
    var outbox = new RedisOutbox(redis, REAL.vault());
    var dead = new RedisDeadLetters(redis, REAL.vault());
    var quarantine = new RedisQuarantine(redis, REAL.vault(), new MemoryMediaStore());
    var index = new RedisTicketIndex(redis, REAL.vault());
    var message = new Quarantined.What.Message(message("m", ani, ""));
    var aside = new Quarantined(quarantine.idOf(message), message, "", NOW, 0);
    var calls =
        List.<Runnable>of(
            () -> store.find(ani),
            () -> store.commit(turn("e1", ani, 1)),
            () -> store.dueTimers(NOW, 1),
            () -> quarantine.keep(aside),
            quarantine::quarantined,
            quarantine::count,
            () -> quarantine.asked(1),
            () -> quarantine.askReplay("0".repeat(32), NOW),
            () -> outbox.claim(NOW, 1),
            () -> outbox.begin(task("t", ani, 1), true, Duration.ZERO, NOW),
            () -> outbox.done(task("t", ani, 1), Optional.empty()),
            dead::buried,
            () -> dead.rerun("t", NOW),
            () -> index.owner(NUMBER),
            () -> new RedisTicketNumbers(redis).take(YearMonth.of(2026, 11)),
            () -> new RedisLeases(redis).hold("poller"),
            () -> new RedisCursors(redis).find("core"));

    var away = calls.parallelStream().map(RedisAwayIT::isUnavailable).toList();

    assertThat(away).doesNotContain(false);
  }

  @Test
  void aTurnWhoseAnswerWasLostIsADuplicateWhenItIsRepeated()
      throws IOException, InterruptedException {
    var lost = turn("e1", citizen("ani"), 1, List.of(task("t1", citizen("ani"), 1)));
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> store.commit(lost));

    signal("CONT");
    await().atMost(SOON).until(() -> store.find(citizen("ani")).isPresent());

    assertThat(store.commit(lost)).isEqualTo(Commit.DUPLICATE);
    assertThat(
            new RedisOutbox(REAL.redis(), REAL.vault())
                .begin(lost.tasks().getFirst(), true, Duration.ZERO, NOW))
        .isEqualTo(new Outbox.Begin.Go(false, Optional.empty()));
  }

  @Test
  void refusesToStartWhereNobodyAnswers() {
    var uri = RedisURI.create("redis://user:geheim@127.0.0.1:1");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new Redis(uri).start())
        .withMessageContaining("127.0.0.1:1")
        .withMessageContaining("kanal.redis.url")
        .withMessageNotContaining("geheim");
  }

  private static boolean isUnavailable(Runnable call) {
    try {
      call.run();
      return false;
    } catch (Unavailable _) {
      return true;
    }
  }

  private static void signal(String name) throws IOException, InterruptedException {
    var pid = Long.toString(REAL.server().pid());
    assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
  }
}
