package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
import kanal.bot.engine.RawInput;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.Option;
import kanal.bot.message.OutboundMessage;
import kanal.channels.testing.RecordingIntake;
import org.junit.jupiter.api.Test;

/// How updates come in by polling.
class TelegramPollerTest extends PollerFixture {
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
