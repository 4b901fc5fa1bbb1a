package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.Understanding;
import kanal.bot.conversation.Conversation;
import kanal.bot.engine.memory.MemoryCursors;
import kanal.bot.engine.memory.MemoryLeases;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.Test;

/// What happens becomes one turn each, whoever brings it.
class EngineTurnsTest extends EngineRoom {
  @Test
  void filesAndGivesTheNumber() {
    assertThat(engine.receive(message("a", COMPLAINT))).isEqualTo(Intake.Received.ACCEPTED);
    idle();
    assertThat(core.tickets()).hasSize(1);
    assertThat(texts())
        .singleElement()
        .asString()
        .contains(core.tickets().getFirst().number().value());
    assertThat(core.tickets().getFirst().description()).isEqualTo(COMPLAINT);
  }

  @Test
  void takesTheSameMessageOnce() {
    for (int i = 0; i < 50; i++) {
      engine.receive(message("a", COMPLAINT));
    }
    idle();
    assertThat(core.tickets()).hasSize(1);
    assertThat(texts()).hasSize(1);
    assertThat(engine.receive(message("a", COMPLAINT))).isEqualTo(Intake.Received.DUPLICATE);
  }

  @Test
  void takesManyThreadsOfOneConversationInTurn() throws Exception {
    var works =
        IntStream.range(0, 40)
            .<Callable<Intake.Received>>mapToObj(
                i -> () -> engine.receive(message("m" + i % 20, COMPLAINT + " " + i % 20)))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(works)) {
        assertThat(done.get()).isNotEqualTo(Intake.Received.QUARANTINED);
      }
    }
    idle();
    assertThat(store.find(CITIZEN).orElseThrow().version()).isEqualTo(20);
    assertThat(core.tickets()).hasSize(20);
  }

  @Test
  void aStoreThatIsAwayIsTheCallersBusiness() {
    var away = engine(new AwayStore(), (words, at) -> understood());
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> away.receive(message("a", COMPLAINT)));
  }

  @Test
  void aCitizenWhoLeftIsNotWrittenTo() {
    channel.answers(new Delivery.CitizenLeft());
    engine.receive(message("a", COMPLAINT));
    idle();
    assertThat(store.find(CITIZEN).orElseThrow().reachable()).isFalse();
    assertThat(core.tickets()).hasSize(1);
  }

  @Test
  void changesInTheCoreReachTheCitizenOnce() throws Exception {
    engine.receive(message("a", COMPLAINT));
    idle();
    var number = core.tickets().getFirst().number();
    core.change(
        new TicketChange(
            "c1", number, now.get(), Optional.of(Stage.DONE), Optional.empty(), Optional.empty()));
    try (var sweeper =
        new Sweeper(
            engine,
            store,
            store,
            replays(List.of()),
            core,
            new MemoryCursors(),
            new MemoryLeases(),
            now::get,
            Duration.ofMillis(10))) {
      sweeper.start();
      var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (texts().size() < 2 && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
    }
    idle();
    assertThat(texts()).hasSize(2).last().asString().contains("selesai");
    assertThat(engine.changed(core.changesAfter("").changes().getFirst())).isTrue();
    idle();
    assertThat(texts()).hasSize(2);
  }

  @Test
  void anAlarmFilesAnUnfinishedDraft() {
    var vague =
        engine(
            store,
            (words, at) ->
                new Understanding(
                    Optional.empty(),
                    Kind.COMPLAINT,
                    List.of(),
                    Understanding.Certainty.UNSURE,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    "Jalan rusak",
                    List.of(),
                    true,
                    Optional.empty()));
    vague.receive(message("a", COMPLAINT));
    idle();
    now.updateAndGet(time -> time.plus(Duration.ofHours(73)));
    var due = store.dueTimers(now.get(), 10);
    assertThat(due).hasSize(1);
    vague.wake(due.getFirst());
    vague.wake(due.getFirst());
    idle();
    assertThat(core.tickets()).hasSize(1);
    assertThat(store.dueTimers(now.get(), 10)).isEmpty();
  }

  /// A store that cannot be reached.
  private static final class AwayStore implements ConversationStore {
    @Override
    public String name(ConversationKey key) {
      throw away();
    }

    @Override
    public Optional<Conversation> find(ConversationKey key) {
      throw away();
    }

    @Override
    public Commit commit(Turn turn) {
      throw away();
    }

    @Override
    public List<DueTimer> dueTimers(Instant now, int limit) {
      throw away();
    }

    private static Unavailable away() {
      return new Unavailable("the store is away", new IllegalStateException("played by a test"));
    }
  }
}
