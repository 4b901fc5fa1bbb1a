package kanal.bot.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Rules;
import kanal.bot.conversation.Timer;
import kanal.bot.engine.memory.FreeThrottle;
import kanal.bot.engine.memory.MemoryCursors;
import kanal.bot.engine.memory.MemoryLeases;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.engine.memory.MemoryStore;
import kanal.bot.engine.memory.MemoryTicketIndex;
import kanal.bot.engine.memory.MemoryTicketNumbers;
import kanal.bot.engine.memory.RecordingChannel;
import kanal.bot.engine.memory.RecordingCore;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.OutboundMessage;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Renderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final ChannelId SMS = new ChannelId("sms", "1708");
  private static final ConversationKey CITIZEN =
      new ConversationKey(SMS, new Address(Address.TEL, "+6281200000001"));
  private static final String COMPLAINT = "jalan rusak parah sekali depan pasar";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
  private final MemoryStore store = new MemoryStore();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final MemoryTicketIndex index = new MemoryTicketIndex();
  private final RecordingCore core = new RecordingCore();
  private final RecordingChannel channel = new RecordingChannel(SMS, quick(Capabilities.sms()));
  private final Phrasebook phrasebook =
      new Phrasebook(
          new Topics(List.of(new Topic(Topic.OTHER, "Lainnya", "Lainnya", "Other"))),
          "Kanal",
          "112");
  private final Channels channels = new Channels(List.of(channel));
  private final Dispatcher dispatcher =
      new Dispatcher(
          store,
          index,
          core,
          new MemoryMediaStore(),
          channels,
          new FreeThrottle(),
          new Renderer(phrasebook),
          now::get);
  private final Engine engine = engine(store, (words, at) -> understood());

  private Engine engine(ConversationStore conversations, Reader reader) {
    return new Engine(
        conversations,
        quarantine,
        new MemoryTicketNumbers(),
        index,
        reader,
        new Dialogue(phrasebook, Rules.usual(new WorkingCalendar(Set.of(), ZONE))),
        channels,
        dispatcher,
        List.of(),
        now::get,
        ZONE);
  }

  @AfterEach
  void settle() {
    dispatcher.close();
  }

  private static Capabilities quick(Capabilities usual) {
    return new Capabilities(
        usual.manner(),
        usual.buttons(),
        usual.edits(),
        usual.sharesLocation(),
        usual.free(),
        usual.terse(),
        usual.maxCharacters(),
        Duration.ZERO);
  }

  private static Understanding understood() {
    return new Understanding(
        Optional.empty(),
        Kind.COMPLAINT,
        List.of(new TopicGuess(Topic.OTHER, 1)),
        Understanding.Certainty.UNSURE,
        List.of(),
        Optional.of(Place.called("depan pasar")),
        Optional.empty(),
        Set.of(),
        "Jalan rusak",
        List.of(),
        true);
  }

  private InboundMessage message(String id, String text) {
    return new InboundMessage(id, id, CITIZEN, now.get(), Written.text(text));
  }

  private void idle() {
    try {
      assertThat(dispatcher.awaitIdle()).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sweep() {
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
    engine.carryOn(store.claim(now.get(), 100));
    idle();
  }

  private List<String> texts() {
    return channel.sent().stream().map(OutboundMessage::text).toList();
  }

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
  void aReceiptWhoseSendingWasUncertainIsSentAgainWithTheSameWords() {
    channel.answers(
        new Delivery.Uncertain("hung up"), new Delivery.TryAgain(Duration.ofSeconds(9)));
    engine.receive(message("a", COMPLAINT));
    idle();
    sweep();
    sweep();
    sweep();
    assertThat(texts()).hasSize(3).containsOnly(texts().getFirst());
  }

  @Test
  void aPromptWhoseSendingWasUncertainIsNotSentAgain() {
    channel.answers(new Delivery.Uncertain("hung up"));
    engine.receive(message("a", "BANTUAN"));
    idle();
    sweep();
    assertThat(texts()).hasSize(1);
  }

  @Test
  void aPromptThePlatformDidNotTakeIsSentAgain() {
    channel.answers(new Delivery.TryAgain(Duration.ofSeconds(1)));
    engine.receive(message("a", "BANTUAN"));
    idle();
    sweep();
    assertThat(texts()).hasSize(2);
  }

  @Test
  void theNumberDoesNotWaitForTheCore() {
    core.answers(
        new Filing.TryAgain(Duration.ofSeconds(1)), new Filing.TryAgain(Duration.ofSeconds(1)));
    engine.receive(message("a", COMPLAINT));
    idle();
    assertThat(texts()).hasSize(1);
    assertThat(core.tickets()).isEmpty();
    sweep();
    sweep();
    assertThat(core.tickets()).hasSize(1);
    assertThat(core.asked()).isEqualTo(3);
    sweep();
    assertThat(core.asked()).isEqualTo(3);
  }

  @Test
  void aTicketTheCoreRefusesIsKeptForAnOperator() {
    core.answers(new Filing.Refused("400 no such service"));
    engine.receive(message("a", COMPLAINT));
    idle();
    assertThat(store.buried())
        .singleElement()
        .extracting(Outbox.Buried::reason)
        .isEqualTo("400 no such service");
  }

  @Test
  void anAmendmentWaitsForItsTicket() {
    core.answers(new Filing.TryAgain(Duration.ofSeconds(1)));
    engine.receive(message("a", COMPLAINT));
    engine.receive(message("b", "BATAL"));
    idle();
    assertThat(core.amendments()).isEmpty();
    sweep();
    sweep();
    assertThat(core.tickets()).hasSize(1);
    assertThat(core.amendments()).hasSize(1);
  }

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

  private Replays replays(List<RawIntake> intakes) {
    return replays(engine, intakes);
  }

  private Replays replays(Engine into, List<RawIntake> intakes) {
    return new Replays(quarantine, into::takeAgain, intakes, new MemoryLeases());
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
        new TicketChange("c1", number, now.get(), Optional.of(Stage.DONE), Optional.empty()));
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
                    true));
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

  @Test
  void aChangeWhoseTurnFailsIsKeptAsideAndTakenLater() {
    engine.receive(message("a", COMPLAINT));
    idle();
    var number = core.tickets().getFirst().number();
    var change =
        new TicketChange("c1", number, now.get(), Optional.of(Stage.DONE), Optional.empty());

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

  /// A store in which every commit fails in a way nobody foresaw.
  private final class StumblingStore implements ConversationStore {
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

  /// A store that cannot be reached.
  private static final class AwayStore implements ConversationStore {
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
