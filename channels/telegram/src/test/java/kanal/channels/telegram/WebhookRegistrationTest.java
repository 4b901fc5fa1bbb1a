package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.memory.MemoryCursors;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.TelegramFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookRegistrationTest {
  private static final String SECRET = "rahasia-yang-baru-1";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramApi api =
      new TelegramApi(
          new BotToken(telegram.token()), URI.create(telegram.url()), Duration.ofSeconds(1));
  private final MemoryCursors cursors = new MemoryCursors();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  @AfterEach
  void stop() {
    api.close();
    telegram.close();
  }

  private WebhookRegistration registration() {
    var moment = Duration.ofMillis(20);
    return new WebhookRegistration(
        telegram.botId(),
        new Bot(api),
        "https://lapor.example/telegram/webhook",
        SECRET,
        new Undelivered(telegram.botId(), cursors),
        now::get,
        new WebhookRegistration.Rhythm(moment, moment));
  }

  @Test
  void tellsTelegramWhereToSendAndNeverTakesItBack() {
    try (var registration = registration()) {
      registration.start();
      await().until(() -> !telegram.webhook().isEmpty());
    }
    var call = telegram.calls("setWebhook").getFirst();
    assertThat(call.parameter("url")).isEqualTo("https://lapor.example/telegram/webhook");
    assertThat(call.parameter("secret_token")).isEqualTo(SECRET);
    assertThat(call.parameter("allowed_updates")).contains("callback_query", "my_chat_member");
    assertThat(call.parameter("drop_pending_updates")).isEqualTo("false");
    assertThat(telegram.calls("deleteWebhook")).isEmpty();
  }

  @Test
  void triesUntilTelegramKnowsTheAddress() {
    telegram.failNext("setWebhook", TelegramFault.broken());
    telegram.failNext("getMe", TelegramFault.tooMany(1));
    try (var registration = registration()) {
      registration.start();
      await().until(() -> !telegram.webhook().isEmpty());
      await().until(() -> registration.trouble().isEmpty());
    }
  }

  @Test
  void saysThatUpdatesWaitAndThatTimeRunsOut() {
    try (var registration = registration()) {
      registration.start();
      telegram.citizen(99).writes("menunggu");
      telegram.webhookFailed(NOON);
      awaitTrouble(registration, "Telegram keeps them: 1 wait.");
      assertThat(registration.trouble().orElse("")).doesNotContain("ALARM", "menunggu");

      hoursPass(registration, 15);
      assertThat(registration.trouble().orElse("")).doesNotContain("ALARM");
      hoursPass(registration, 2);
      awaitTrouble(registration, "ALARM: the oldest waits for 17 hours");
    }
  }

  @Test
  void remembersOverARestartSinceWhenTheyWait() {
    try (var before = registration()) {
      before.start();
      telegram.citizen(99).writes("menunggu");
      telegram.webhookFailed(NOON);
      awaitTrouble(before, "1 wait");
      hoursPass(before, 10);
    }
    try (var after = registration()) {
      after.start();
      hoursPass(after, 7);
      awaitTrouble(after, "ALARM: the oldest waits for 17 hours");
    }
  }

  @Test
  void isWellOnceNothingWaitsAndCountsAnewTheNextTime() {
    try (var registration = registration()) {
      registration.start();
      var citizen = telegram.citizen(99);
      citizen.writes("menunggu");
      telegram.webhookFailed(NOON);
      awaitTrouble(registration, "1 wait");

      telegram.deliverToWebhook();
      await().until(() -> registration.trouble().isEmpty());

      now.set(NOON.plus(Duration.ofHours(20)));
      citizen.writes("lagi");
      telegram.webhookFailed(now.get());
      awaitTrouble(registration, "1 wait.");
      assertThat(registration.trouble().orElse("")).doesNotContain("ALARM");
    }
  }

  @Test
  void updatesOnTheirWayAreNoTrouble() {
    telegram.webhookFailed(NOON.minus(Duration.ofDays(3)));
    try (var registration = registration()) {
      registration.start();
      telegram.citizen(99).writes("sedang dikirim");
      awaitLook();
      assertThat(registration.trouble()).isEmpty();
    }
  }

  /// Hour by hour, with a failure in each.
  private void hoursPass(WebhookRegistration registration, int hours) {
    for (int hour = 0; hour < hours; hour++) {
      now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
      telegram.webhookFailed(now.get());
      awaitLook();
    }
    assertThat(registration.trouble()).isPresent();
  }

  /// Two looks: the second began after what is now.
  private void awaitLook() {
    int before = telegram.calls("getWebhookInfo").size();
    await().until(() -> telegram.calls("getWebhookInfo").size() >= before + 2);
  }

  private static void awaitTrouble(WebhookRegistration registration, String words) {
    await().untilAsserted(() -> assertThat(registration.trouble().orElse("")).contains(words));
  }
}
