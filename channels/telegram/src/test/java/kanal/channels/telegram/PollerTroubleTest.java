package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import kanal.channels.testing.TelegramFault;
import org.junit.jupiter.api.Test;

/// What a poller does when Telegram, the store or another program stands in its way.
class PollerTroubleTest extends PollerFixture {
  private void awaitTrouble(String words) {
    await().untilAsserted(() -> assertThat(poller.trouble().orElse("")).contains(words));
  }

  private void awaitWell() {
    await().until(() -> poller.trouble().isEmpty());
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
}
