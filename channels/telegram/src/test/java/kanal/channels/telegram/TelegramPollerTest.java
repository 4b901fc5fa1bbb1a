package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kanal.bot.engine.Delivery.Delivered;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Pace;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.Option;
import kanal.bot.message.OutboundMessage;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.TelegramCitizen;
import kanal.channels.testing.TelegramFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TelegramPollerTest {
  private static final Duration LONG_POLL = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramCitizen siti = telegram.citizen(99);
  private final TelegramCitizen budi = telegram.citizen(98);
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final PlayedLease lease = new PlayedLease();
  private final ListAppender<ILoggingEvent> logs = new ListAppender<>();
  private final TelegramApi api = api();
  private final TelegramPoller poller = poller(api, intake);

  TelegramPollerTest() {
    logs.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(logs);
  }

  private TelegramApi api() {
    return new TelegramApi(new BotToken(telegram.token()), URI.create(telegram.url()), LONG_POLL);
  }

  private TelegramPoller poller(TelegramApi with, Intake into) {
    var mapper = new TelegramUpdateMapper(new ChannelId("telegram", telegram.botId()));
    var bot = new Bot(with);
    return new TelegramPoller(
        telegram.botId(),
        with,
        bot,
        new UpdateIntake(mapper, into, quarantine, with, bot, Clock.systemUTC()),
        lease,
        Clock.systemUTC(),
        new TelegramPoller.Rhythm(LONG_POLL, PAUSE, PAUSE));
  }

  @AfterEach
  void stop() {
    poller.close();
    api.close();
    telegram.close();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(logs);
  }

  private List<String> texts() {
    return intake.accepted().stream().map(InboundMessage::text).toList();
  }

  private void awaitTexts(String... texts) {
    await().untilAsserted(() -> assertThat(texts()).containsExactlyInAnyOrder(texts));
  }

  private void awaitTrouble(String words) {
    await().untilAsserted(() -> assertThat(poller.trouble().orElse("")).contains(words));
  }

  private void awaitWell() {
    await().until(() -> poller.trouble().isEmpty());
  }

  @Test
  void takesInWhatCitizensDoInTheOrderOfEachChat() {
    var numbers = IntStream.range(0, 150).mapToObj(i -> "pesan " + i).toList();
    for (var text : numbers) {
      siti.writes(text);
      budi.writes(text);
    }
    poller.start();
    await().until(() -> intake.accepted().size() == 300);
    for (var chat : List.of("99", "98")) {
      assertThat(intake.accepted())
          .filteredOn(message -> message.from().address().value().equals(chat))
          .extracting(InboundMessage::text)
          .isEqualTo(numbers);
    }
    await().until(() -> telegram.waitingUpdates() == 0);
  }

  @Test
  void introducesItselfBeforeItPolls() {
    poller.start();
    await().until(() -> !telegram.calls("getUpdates").isEmpty());
    assertThat(telegram.calls("getMe")).hasSize(1);
    assertThat(telegram.calls("setMyCommands")).hasSize(CommandMenu.ALL.size());
    var poll = telegram.calls("getUpdates").getFirst();
    assertThat(poll.parameters().has("offset")).isFalse();
    assertThat(poll.parameters().path("limit").asInt()).isEqualTo(100);
    assertThat(poll.parameters().path("allowed_updates"))
        .extracting(kind -> kind.asText())
        .containsExactly("message", "edited_message", "callback_query", "my_chat_member");
  }

  @Test
  void losesNothingWhileTheStoreIsAway() {
    intake.away(true);
    siti.writes("satu");
    budi.writes("dua");
    poller.start();
    awaitTrouble("Telegram keeps them");
    siti.writes("tiga");
    await().until(() -> telegram.calls("getUpdates").size() > 3);
    assertThat(telegram.confirmedUpdates()).isEmpty();
    assertThat(telegram.waitingUpdates()).isEqualTo(3);

    intake.away(false);
    awaitTexts("satu", "dua", "tiga");
    await().until(() -> telegram.waitingUpdates() == 0);
    awaitWell();
  }

  @Test
  void raisesAnAlarmBeforeTelegramForgetsWhatWaits() throws IOException {
    intake.away(true);
    var waiting =
        """
        {"message":{"message_id":7,"date":%d,"text":"menunggu","from":{"id":99,"is_bot":false,
         "first_name":"S"},"chat":{"id":99,"type":"private"}}}
        """
            .formatted(Instant.now().minus(Duration.ofHours(20)).getEpochSecond());
    telegram.deliver((ObjectNode) new ObjectMapper().readTree(waiting));
    poller.start();
    awaitTrouble("ALARM: the oldest waits for 20 hours");

    intake.away(false);
    awaitTexts("menunggu");
    awaitWell();
  }

  @Test
  void neverConfirmsWhatWasNotTakenIn() {
    // the store comes and goes within a batch
    var accepted = new RecordingIntake();
    var flaky =
        new Intake() {
          private int calls;

          @Override
          public synchronized Received receive(InboundMessage message) {
            calls++;
            if (calls % 3 == 0) {
              throw new Unavailable("played", new IllegalStateException());
            }
            if (calls % 7 == 0) {
              throw new IllegalStateException("a bug");
            }
            var known = accepted.accepted().stream().map(InboundMessage::id).toList();
            for (long id : telegram.confirmedUpdates()) {
              assertThat(id).isLessThan(1000L + known.size());
            }
            return accepted.receive(message);
          }
        };
    try (var other = api();
        var unsteady = poller(other, flaky)) {
      for (int i = 0; i < 10; i++) {
        siti.writes("pesan " + i);
      }
      unsteady.start();
      await().until(() -> telegram.waitingUpdates() == 0);
      assertThat(accepted.accepted()).hasSize(10);
    }
  }

  @Test
  void oneUnreadableUpdateHoldsNothingUp() throws IOException {
    siti.writes("sebelum");
    for (var odd :
        List.of(
            "{\"message\":{\"message_id\":\"bukan"
                + " angka\",\"chat\":{\"id\":99,\"type\":\"private\"}}}",
            "{\"message\":\"bukan objek\"}",
            "{\"callback_query\":{\"id\":\"q1\",\"data\":\"send\",\"from\":{\"id\":99},"
                + "\"message\":{\"message_id\":\"x\",\"text\":\"kartu\",\"chat\":{\"id\":99}}}}",
            "{\"telepathy\":{\"chat\":{\"id\":99}}}",
            "{}")) {
      telegram.deliver((ObjectNode) new ObjectMapper().readTree(odd));
    }
    siti.writes("sesudah");
    poller.start();
    awaitTexts("sebelum", "sesudah");
    await().until(() -> telegram.waitingUpdates() == 0);
    assertThat(logs.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.startsWith("update 1001 cannot be read"));

    var kept = quarantine.quarantined().stream().map(this::text).toList();
    assertThat(kept)
        .as("whole, whatever the mapper looks at")
        .hasSize(3)
        .anyMatch(json -> json.contains("bukan angka"))
        .anyMatch(json -> json.contains("bukan objek"))
        .anyMatch(json -> json.contains("kartu") && !json.contains("is_bot"));
  }

  private String text(Quarantined item) {
    return new String(quarantine.bytes(item.id()).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void takesQuarantinedUpdatesInAgain() throws IOException {
    var channel = new ChannelId("telegram", telegram.botId());
    var updates =
        new UpdateIntake(
            new TelegramUpdateMapper(channel),
            intake,
            quarantine,
            api,
            new Bot(api),
            Clock.systemUTC());
    var again = new RawUpdates(channel, updates);
    var good =
        "{\"update_id\":7,\"message\":{\"message_id\":5,\"date\":1700000000,\"text\":\"halo\","
            + "\"chat\":{\"id\":99,\"type\":\"private\"}}}";

    updates.take(new ObjectMapper().readTree("{\"message\":\"setengah \\ud83d\"}"));
    var kept = quarantine.quarantined().getFirst();
    assertThat(text(kept)).as("even half a sign").contains("setengah \\uD83D");

    assertThat(again.takes(channel, "update")).isTrue();
    assertThat(again.takes(new ChannelId("telegram", "1"), "update")).isFalse();
    assertThat(again.takeAgain(raw(channel, good))).isEmpty();
    assertThat(again.takeAgain(raw(channel, good.replace("5", "\"x\""))))
        .hasValueSatisfying(why -> assertThat(why).startsWith("cannot be read"));
    assertThat(again.takeAgain(raw(channel, "{"))).isPresent();
    assertThat(texts()).containsExactly("halo");
  }

  private static RawInput raw(ChannelId channel, String json) {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    return new RawInput(channel, "update", Instant.EPOCH, bytes);
  }

  @Test
  void takesLowerUpdateIdsAfterASilence() {
    telegram.renumberUpdates(900_000);
    siti.writes("sebelum");
    poller.start();
    awaitTexts("sebelum");
    await().until(() -> telegram.waitingUpdates() == 0);
    telegram.renumberUpdates(17);
    siti.writes("sesudah seminggu");
    awaitTexts("sebelum", "sesudah seminggu");
    siti.writes("lagi");
    awaitTexts("sebelum", "sesudah seminggu", "lagi");
    await().until(() -> telegram.waitingUpdates() == 0);
    assertThat(telegram.calls("getUpdates"))
        .allMatch(poll -> poll.parameters().path("offset").asLong(0) >= 0);
  }

  @Test
  void saysThatAnotherProgramPolls() {
    telegram.failNext(
        "getUpdates",
        new TelegramFault.Refusal(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                + " is running",
            0));
    telegram.failNext("getUpdates", new TelegramFault.Nothing());
    telegram.failNext("getUpdates", new TelegramFault.Nothing());
    poller.start();
    awaitTrouble("Another program fetches this bot's updates");
    siti.writes("tetap sampai");
    awaitTexts("tetap sampai");
    awaitWell();
  }

  @Test
  void twoPollersLoseNothingBetweenThem() {
    try (var other = api();
        var rival = poller(other, intake)) {
      poller.start();
      rival.start();
      for (int i = 0; i < 30; i++) {
        siti.writes("pesan " + i);
      }
      await().until(() -> intake.accepted().size() == 30);
    }
  }

  @Test
  void goesOnAfterEverythingTelegramCanDoToAPoll() {
    telegram.failNext("getUpdates", TelegramFault.broken());
    telegram.failNext("getUpdates", new TelegramFault.Page(502));
    telegram.failNext("getUpdates", new TelegramFault.HangUp());
    telegram.failNext("getUpdates", new TelegramFault.CutOff());
    siti.writes("satu");
    poller.start();
    awaitTexts("satu");
    await().until(() -> telegram.waitingUpdates() == 0);
    awaitWell();
  }

  @Test
  void waitsAsLongAsTelegramAsks() {
    telegram.failNext("getUpdates", TelegramFault.tooMany(1));
    siti.writes("satu");
    long before = System.nanoTime();
    poller.start();
    awaitTrouble("pause of 1 s");
    awaitTexts("satu");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void removesAWebhookAndKeepsWhatWaits() {
    telegram.webhook("https://lama.example/telegram");
    siti.writes("satu");
    poller.start();
    awaitTexts("satu");
    assertThat(telegram.webhook()).isEmpty();
  }

  @Test
  void removesAWebhookThatIsSetWhileItPolls() {
    poller.start();
    await().until(() -> !telegram.calls("getUpdates").isEmpty());
    telegram.webhook("https://lain.example/telegram");
    siti.writes("satu");
    siti.writes("dua");
    awaitTexts("satu", "dua");
    await().until(() -> telegram.webhook().isEmpty());
  }

  @Test
  void aWrongTokenIsOneClearSentenceWithoutTheToken() {
    var secret = telegram.token().substring(telegram.token().indexOf(':') + 1);
    telegram.revokeToken();
    poller.start();
    awaitTrouble("kanal.telegram.token");
    telegram.close();
    awaitTrouble("cannot be reached");
    poller.close();
    assertThat(poller.trouble().orElse("")).doesNotContain(secret);
    assertThat(logs.list)
        .anyMatch(event -> event.getFormattedMessage().contains("kanal.telegram.token"))
        .noneMatch(event -> written(event).contains(secret));
  }

  private static String written(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }

  @Test
  void duplicatesAreTakenOnce() {
    var id = siti.writes("satu");
    var again = JsonNodeFactory.instance.objectNode();
    var message =
        again.putObject("message").put("message_id", id).put("date", 1).put("text", "satu");
    message.putObject("chat").put("id", 99).put("type", "private");
    telegram.deliver(again);
    poller.start();
    await().until(() -> telegram.waitingUpdates() == 0 && !intake.accepted().isEmpty());
    assertThat(texts()).containsExactly("satu");
  }

  @Test
  void stopsTheSpinningOfAPressedButton() {
    var channel = new TelegramChannel(new ChannelId("telegram", telegram.botId()), api, Pace.FREE);
    var card =
        new OutboundMessage(
            "m",
            new ConversationKey(channel.id(), new Address("telegram", "99")),
            "Mohon diperiksa",
            List.of(new Option("SEND", "Kirim")),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(channel.send(card)).isInstanceOf(Delivered.class);
    siti.presses("SEND");
    poller.start();
    await().until(() -> !telegram.calls("answerCallbackQuery").isEmpty());
    assertThat(intake.accepted())
        .extracting(InboundMessage::content)
        .containsExactly(new Pressed("SEND"));
  }

  @Test
  void pollsOnlyWhileTheLeaseIsItsOwn() {
    lease.ours(false);
    siti.writes("satu");
    poller.start();
    await().during(Duration.ofMillis(300)).until(() -> telegram.calls().isEmpty());
    lease.ours(true);
    awaitTexts("satu");

    await().until(() -> telegram.waitingUpdates() == 0);
    lease.ours(false);
    await().until(() -> poller.trouble().isPresent() || isIdle());
    int polls = telegram.calls("getUpdates").size();
    siti.writes("dua");
    await()
        .during(Duration.ofMillis(300))
        .until(() -> telegram.calls("getUpdates").size() == polls);
    lease.ours(true);
    awaitTexts("satu", "dua");
  }

  private boolean isIdle() {
    return logs.list.stream()
        .anyMatch(event -> event.getFormattedMessage().contains("lost its lease"));
  }

  @Test
  void closesAtOnceInTheMiddleOfALongPollAndGivesTheLeaseUp() {
    poller.start();
    await().until(() -> !telegram.calls("getUpdates").isEmpty());
    long before = System.nanoTime();
    poller.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    assertThat(lease.released()).isEqualTo(1);
  }
}
