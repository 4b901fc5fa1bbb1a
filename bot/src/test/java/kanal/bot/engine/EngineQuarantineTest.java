package kanal.bot.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Timer;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.Test;

/// What fails in a way that would fail again is kept aside and can be taken in later.
class EngineQuarantineTest extends EngineRoom {
  @Test
  void aTurnThatThrowsIsKeptAsideAndStopsNobody() {
    var poisoned =
        engine(
            store,
            (words, at) -> {
              if (words.contains("racun")) {
                throw new IllegalStateException("played by a test");
              }
              return understood();
            });
    assertThat(poisoned.receive(message("a", "racun"))).isEqualTo(Intake.Received.QUARANTINED);
    assertThat(poisoned.receive(message("b", COMPLAINT))).isEqualTo(Intake.Received.ACCEPTED);
    assertThat(quarantine.quarantined())
        .singleElement()
        .satisfies(kept -> {
          assertThat(quarantine.bytes(kept.id())).contains("racun".getBytes(UTF_8));
          assertThat(kept.failure()).doesNotContain("racun");
        });
  }

  @Test
  void whatIsTakenInAgainBecomesOneTurnAndLeavesTheQuarantine() {
    var broken = new AtomicReference<>(true);
    var mending =
        engine(
            store,
            (words, at) -> {
              if (broken.get()) {
                throw new IllegalStateException("played by a test");
              }
              return understood();
            });
    var replays = replays(mending, List.of());
    mending.receive(message("a", COMPLAINT));
    var id = quarantine.quarantined().getFirst().id();

    replays.carryOut();
    assertThat(quarantine.find(id).orElseThrow().attempts()).as("nobody asked").isZero();

    quarantine.askReplay(id, now.get());
    replays.carryOut();
    replays.carryOut();
    assertThat(quarantine.find(id).orElseThrow().attempts()).as("tried once").isOne();
    assertThat(core.tickets()).isEmpty();

    broken.set(false);
    quarantine.askReplay(id, now.get());
    replays.carryOut();
    dispatcher.close();
    assertThat(quarantine.quarantined()).isEmpty();
    assertThat(core.tickets()).hasSize(1);
    assertThat(mending.receive(message("a", COMPLAINT))).isEqualTo(Intake.Received.DUPLICATE);
    assertThat(core.tickets()).hasSize(1);
  }

  @Test
  void rawBytesGoBackToTheirChannelAndWhatFailsThereKeepsNobodyWaiting() {
    var good = raw("good");
    var bad = raw("bad");
    var foreign = new RawInput(new ChannelId("email", "x"), "mail", now.get(), new byte[1]);
    List.of(bad, foreign, good).forEach(raw -> quarantine.keep(raw, "unreadable", now.get()));
    var replays = replays(List.of(new WordsAgain()));
    quarantine.quarantined().forEach(item -> quarantine.askReplay(item.id(), now.get()));

    replays.carryOut();
    dispatcher.close();

    assertThat(core.tickets()).hasSize(1);
    assertThat(quarantine.quarantined())
        .extracting(Quarantined::id, Quarantined::failure, Quarantined::attempts)
        .containsExactlyInAnyOrder(
            tuple(bad.id(), "java.lang.IllegalStateException", 1),
            tuple(foreign.id(), "the channel email is switched off", 1));
  }

  @Test
  void aChangeWhoseTurnFailsIsKeptAsideAndTakenLater() {
    engine.receive(message("a", COMPLAINT));
    idle();
    var number = core.tickets().getFirst().number();
    var change =
        new TicketChange(
            "c1", number, now.get(), Optional.of(Stage.DONE), Optional.empty(), Optional.empty());

    assertThat(engine(new StumblingStore(), (words, at) -> understood()).changed(change)).isTrue();
    assertThat(quarantine.quarantined()).hasSize(1);
    assertThat(texts()).hasSize(1);

    quarantine.askReplay(quarantine.quarantined().getFirst().id(), now.get());
    replays(List.of()).carryOut();
    idle();
    assertThat(quarantine.quarantined()).isEmpty();
    assertThat(texts()).hasSize(2).last().asString().contains("selesai");
  }

  @Test
  void anAlarmWhoseTurnFailsIsKeptAside() {
    var alarm = new DueTimer(CITIZEN, Timer.DRAFT_REMINDER, now.get());

    assertThatExceptionOfType(IllegalStateException.class)
        .as("taking it off fails here as well")
        .isThrownBy(() -> engine(new StumblingStore(), (words, at) -> understood()).wake(alarm));

    assertThat(quarantine.quarantined())
        .singleElement()
        .extracting(Quarantined::what)
        .isEqualTo(new Quarantined.What.Alarm(alarm));
  }

  @Test
  void anAlarmIsTakenOffThoughTheCitizenWritesMeanwhile() {
    var alarm = reminderThatIsDue();

    engine(
            new BrokenAlarms(() -> engine.receive(message("b", COMPLAINT))),
            (words, at) -> understood())
        .wake(alarm);

    assertThat(quarantine.quarantined()).hasSize(1);
    assertThat(store.find(CITIZEN).orElseThrow().version()).as("turns").isEqualTo(3);
    assertThat(store.dueTimers(now.get(), 10)).doesNotContain(alarm);
  }

  @Test
  void anAlarmIsTakenOffOnlyOnceATurnUnderWayIsDone() throws Exception {
    var alarm = reminderThatIsDue();
    var offMeanwhile = new AtomicReference<>(false);
    var broken = new BrokenAlarms(() -> {});
    var slow =
        engine(
            broken,
            (words, at) -> {
              offMeanwhile.set(broken.isAskedToTakeOffWithin(Duration.ofMillis(300)));
              return understood();
            });
    var other = Thread.ofVirtual().unstarted(() -> slow.receive(message("b", COMPLAINT)));
    broken.beforeRinging =
        () -> {
          other.start();
          // Its place behind the alarm's own turn; there is no telling when exactly it is taken.
          LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        };

    slow.wake(alarm);
    other.join();

    assertThat(store.find(CITIZEN).orElseThrow().version()).as("turns").isEqualTo(3);
    assertThat(offMeanwhile.get()).isFalse();
    assertThat(store.dueTimers(now.get(), 10)).doesNotContain(alarm);
  }

  private DueTimer reminderThatIsDue() {
    var alarm = new DueTimer(CITIZEN, Timer.DRAFT_REMINDER, now.get());
    var conversation = Conversation.with(CITIZEN).nextVersion();
    var set = Map.of(alarm.timer(), alarm.due());
    store.commit(
        new Turn("a", conversation, List.of(), false, set, Set.of(), Optional.empty(), now.get()));
    assertThat(store.dueTimers(now.get(), 10)).containsExactly(alarm);
    return alarm;
  }

  /// A store in which the turn of an alarm fails, and something happens before it is taken off.
  private final class BrokenAlarms implements ConversationStore {
    private final CountDownLatch taking = new CountDownLatch(1);
    private Runnable beforeTakingOff;
    private Runnable beforeRinging = () -> {};

    BrokenAlarms(Runnable beforeTakingOff) {
      this.beforeTakingOff = beforeTakingOff;
    }

    boolean isAskedToTakeOffWithin(Duration time) {
      try {
        return taking.await(time.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String name(ConversationKey key) {
      return store.name(key);
    }

    @Override
    public Optional<Conversation> find(ConversationKey key) {
      return store.find(key);
    }

    @Override
    public Commit commit(Turn turn) {
      if (turn.eventId().startsWith("timer:")) {
        beforeRinging.run();
        throw new IllegalStateException("played by a test");
      }
      if (turn.eventId().startsWith("off:")) {
        taking.countDown();
        var once = beforeTakingOff;
        beforeTakingOff = () -> {};
        once.run();
      }
      return store.commit(turn);
    }

    @Override
    public List<DueTimer> dueTimers(Instant now, int limit) {
      return store.dueTimers(now, limit);
    }
  }

  /// Reads raw bytes as a complaint, unless they are bad.
  private final class WordsAgain implements RawIntake {
    @Override
    public boolean takes(ChannelId channel, String way) {
      return channel.equals(CITIZEN.channel()) && way.equals("update");
    }

    @Override
    public Optional<String> takeAgain(RawInput raw) {
      if (new String(raw.bytes(), UTF_8).equals("bad")) {
        throw new IllegalStateException("played by a test");
      }
      engine.receive(message("raw", COMPLAINT));
      return Optional.empty();
    }
  }

  private RawInput raw(String words) {
    return new RawInput(CITIZEN.channel(), "update", now.get(), words.getBytes(UTF_8));
  }

  /// A store in which every commit fails in a way nobody foresaw.
  private final class StumblingStore implements ConversationStore {
    @Override
    public String name(ConversationKey key) {
      return store.name(key);
    }

    @Override
    public Optional<Conversation> find(ConversationKey key) {
      return store.find(key);
    }

    @Override
    public Commit commit(Turn turn) {
      throw new IllegalStateException("played by a test");
    }

    @Override
    public List<DueTimer> dueTimers(Instant now, int limit) {
      return store.dueTimers(now, limit);
    }
  }
}
