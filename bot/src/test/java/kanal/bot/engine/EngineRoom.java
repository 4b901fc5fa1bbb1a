package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Rules;
import kanal.bot.engine.memory.FreeThrottle;
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

/// An engine with all it works with, in memory.
abstract class EngineRoom {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  static final ChannelId SMS = new ChannelId("sms", "1708");
  static final ConversationKey CITIZEN =
      new ConversationKey(SMS, new Address(Address.TEL, "+6281200000001"));
  static final String COMPLAINT = "jalan rusak parah sekali depan pasar";

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
  final MemoryStore store = new MemoryStore();
  final MemoryQuarantine quarantine = new MemoryQuarantine();
  final MemoryTicketIndex index = new MemoryTicketIndex();
  final RecordingCore core = new RecordingCore();
  final RecordingChannel channel = new RecordingChannel(SMS, quick(Capabilities.sms()));
  final Phrasebook phrasebook =
      new Phrasebook(
          new Topics(List.of(new Topic(Topic.OTHER, "Lainnya", "Lainnya", "Other"))),
          "Kanal",
          "112");
  final MemoryMediaStore media = new MemoryMediaStore();
  final Channels channels = new Channels(List.of(channel));
  final Dispatcher dispatcher =
      new Dispatcher(
          store,
          index,
          core,
          media,
          channels,
          new FreeThrottle(),
          new Renderer(phrasebook),
          now::get);
  final Engine engine = engine(store, (words, at) -> understood());

  Engine engine(ConversationStore conversations, Reader reader) {
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

  static Capabilities quick(Capabilities usual) {
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

  static Understanding understood() {
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
        true,
        Optional.empty());
  }

  InboundMessage message(String id, String text) {
    return new InboundMessage(id, id, CITIZEN, now.get(), Written.text(text));
  }

  void idle() {
    try {
      assertThat(dispatcher.awaitIdle()).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void sweep() {
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
    engine.carryOn(store.claim(now.get(), 100));
    idle();
  }

  List<String> texts() {
    return channel.sent().stream().map(OutboundMessage::text).toList();
  }

  Replays replays(List<RawIntake> intakes) {
    return replays(engine, intakes);
  }

  Replays replays(Engine into, List<RawIntake> intakes) {
    return new Replays(quarantine, into::takeAgain, intakes, new MemoryLeases());
  }
}
