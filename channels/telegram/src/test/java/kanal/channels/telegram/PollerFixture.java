package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.ChannelId;
import kanal.bot.message.InboundMessage;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.TelegramCitizen;
import org.junit.jupiter.api.AfterEach;
import org.slf4j.LoggerFactory;

/// A poller, the Telegram it asks, and two citizens.
abstract class PollerFixture {
  private static final Duration LONG_POLL = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  final FakeTelegram telegram = FakeTelegram.start();
  final TelegramCitizen siti = telegram.citizen(99);
  final TelegramCitizen budi = telegram.citizen(98);
  final RecordingIntake intake = new RecordingIntake();
  final MemoryQuarantine quarantine = new MemoryQuarantine();
  final PlayedLease lease = new PlayedLease();
  final ListAppender<ILoggingEvent> logs = new ListAppender<>();
  final TelegramApi api = api();
  final TelegramPoller poller = poller(api, intake);

  PollerFixture() {
    logs.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(logs);
  }

  TelegramApi api() {
    return new TelegramApi(new BotToken(telegram.token()), URI.create(telegram.url()), LONG_POLL);
  }

  TelegramPoller poller(TelegramApi with, Intake into) {
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

  List<String> texts() {
    return intake.accepted().stream().map(InboundMessage::text).toList();
  }

  void awaitTexts(String... texts) {
    await().untilAsserted(() -> assertThat(texts()).containsExactlyInAnyOrder(texts));
  }

  String text(Quarantined item) {
    return new String(quarantine.bytes(item.id()).orElseThrow(), StandardCharsets.UTF_8);
  }
}
