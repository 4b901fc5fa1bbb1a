package kanal.bot.engine.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import kanal.bot.conversation.Timer;
import kanal.bot.engine.Channels;
import kanal.bot.engine.Dispatcher;
import kanal.bot.engine.DueTimer;
import kanal.bot.engine.Engine;
import kanal.bot.engine.memory.FreeThrottle;
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
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Renderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionTallyTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final ConversationKey CITIZEN =
      new ConversationKey(
          new ChannelId("telegram", "1"), new Address(Address.TELEGRAM, "987654321"));

  /// A chat that waits for no burst.
  private static final Capabilities CHAT =
      new Capabilities(
          Capabilities.Manner.CONFIRM, true, true, true, true, false, 4096, Duration.ZERO);

  private static final String STORY = "jalan rusak parah sekali sudah tiga bulan";
  private static final String PLACE = "depan pasar lama";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
  private final MemoryStore store = new MemoryStore();
  private final MemoryDailyCounts counts = new MemoryDailyCounts();
  private final Tally tally = new Tally(counts, now::get, ZONE, Duration.ofDays(1));
  private final Phrasebook phrasebook =
      new Phrasebook(
          new Topics(List.of(new Topic(Topic.OTHER, "Lainnya", "Lainnya", "Other"))),
          "Kanal",
          "112");
  private final Channels channels =
      new Channels(List.of(new RecordingChannel(CITIZEN.channel(), CHAT)));
  private final MemoryTicketIndex index = new MemoryTicketIndex();
  private final Dispatcher dispatcher =
      new Dispatcher(
          store,
          index,
          new RecordingCore(),
          new MemoryMediaStore(),
          channels,
          new FreeThrottle(),
          new Renderer(phrasebook),
          now::get);
  private final Engine engine =
      new Engine(
          store,
          new MemoryQuarantine(),
          new MemoryTicketNumbers(),
          index,
          (words, _) -> understood(words),
          new Dialogue(phrasebook, Rules.usual(new WorkingCalendar(Set.of(), ZONE))),
          channels,
          dispatcher,
          List.of(new QuestionTally(tally)),
          now::get,
          ZONE);
  private int messages;

  private static Understanding understood(String words) {
    return new Understanding(
        Optional.empty(),
        Kind.COMPLAINT,
        List.of(new TopicGuess(Topic.OTHER, 1)),
        Understanding.Certainty.UNSURE,
        List.of(),
        words.contains("pasar") ? Optional.of(Place.called(words)) : Optional.empty(),
        Optional.empty(),
        Set.of(),
        "Jalan rusak",
        List.of(),
        true,
        Optional.empty());
  }

  @AfterEach
  void settle() {
    dispatcher.close();
  }

  private void says(String text) {
    var id = "m" + messages++;
    engine.receive(new InboundMessage(id, id, CITIZEN, now.get(), Written.text(text)));
  }

  private Map<String, Long> counted() {
    tally.flush();
    return counts.between(MONDAY, MONDAY.plusDays(5)).getOrDefault(MONDAY, Map.of());
  }

  @Test
  void anAnsweredQuestionAndAnAgreedCardAreCountedOnce() {
    says(STORY);
    assertThat(counted()).isEqualTo(Map.of("question.where.asked", 1L));
    says(PLACE);
    says("1");
    assertThat(counted())
        .isEqualTo(
            Map.of(
                "question.where.asked", 1L,
                "question.where.answered", 1L,
                "question.confirm.asked", 1L,
                "question.confirm.answered", 1L));
  }

  @Test
  void whoFallsSilentAbandonsTheQuestionTheyWereAsked() {
    says(STORY);
    now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
    engine.wake(new DueTimer(CITIZEN, Timer.DRAFT_EXPIRY, now.get()));
    assertThat(counted())
        .isEqualTo(Map.of("question.where.asked", 1L, "question.where.abandoned", 1L));
  }

  @Test
  void whoTakesItBackAbandonsTheQuestionToo() {
    says(STORY);
    says("batal");
    assertThat(counted())
        .isEqualTo(Map.of("question.where.asked", 1L, "question.where.abandoned", 1L));
  }

  @Test
  void aGreetingInBetweenIsNoAnswerAndAsksNothingTwice() {
    says(STORY);
    says("halo");
    says("1");
    assertThat(counted()).isEqualTo(Map.of("question.where.asked", 1L));
  }

  @Test
  void whoWantsAPersonSkipsTheQuestion() {
    says(STORY);
    says("0");
    assertThat(counted())
        .isEqualTo(Map.of("question.where.asked", 1L, "question.where.skipped", 1L));
  }

  @Test
  void changingTheCardAsksItOnce() {
    says(STORY);
    says(PLACE);
    says("lokasinya salah, di pasar baru");
    says("1");
    assertThat(counted())
        .containsEntry("question.confirm.asked", 1L)
        .containsEntry("question.confirm.answered", 1L)
        .containsEntry("question.where.asked", 1L);
  }
}
