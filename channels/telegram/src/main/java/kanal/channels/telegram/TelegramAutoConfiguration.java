package kanal.channels.telegram;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Leases;
import kanal.bot.engine.Pace;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Turnstile;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Offers the Telegram channel when a bot's token is set.
@AutoConfiguration
@Conditional(TelegramAutoConfiguration.TokenIsSet.class)
@EnableConfigurationProperties(TelegramProperties.class)
class TelegramAutoConfiguration {
  /// The token is more than blanks; an empty environment variable counts as none.
  static final class TokenIsSet implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty("kanal.telegram.token", "").isBlank();
    }
  }

  @Bean
  BotToken telegramToken(TelegramProperties properties) {
    return new BotToken(properties.token().strip());
  }

  @Bean
  TelegramApi telegramApi(BotToken token, TelegramProperties properties) {
    return new TelegramApi(token, properties.apiUrl(), TelegramPoller.Rhythm.USUAL.longPoll());
  }

  @Bean
  Bot telegramBot(TelegramApi api) {
    return new Bot(api);
  }

  @Bean
  TelegramChannel telegramChannel(BotToken token, TelegramApi api, TelegramProperties properties) {
    var pace = new Pace(properties.messagesPerSecond(), properties.pause());
    return new TelegramChannel(channelId(token), api, pace);
  }

  @Bean
  UpdateIntake telegramUpdateIntake(
      BotToken token,
      TelegramApi api,
      Bot bot,
      Intake intake,
      Turnstile turnstile,
      TelegramProperties properties,
      Quarantine quarantine,
      InstantSource clock) {
    var mapper = new TelegramUpdateMapper(channelId(token));
    // A webhook's chat that is turned away holds back nobody else. A poller gets all chats in one
    // row, and whoever is left standing in it would block the others; it takes one by one anyway.
    var entry = properties.mode().equals("webhook") ? turnstile.before(intake) : intake;
    return new UpdateIntake(mapper, entry, quarantine, api, bot, clock);
  }

  @Bean
  RawUpdates telegramRawUpdates(BotToken token, UpdateIntake intake) {
    return new RawUpdates(channelId(token), intake);
  }

  @Bean
  @ConditionalOnProperty(
      name = "kanal.telegram.mode",
      havingValue = "polling",
      matchIfMissing = true)
  TelegramPoller telegramPoller(
      BotToken token,
      TelegramApi api,
      Bot bot,
      UpdateIntake intake,
      Leases leases,
      InstantSource clock) {
    return new TelegramPoller(
        token.botId(), api, bot, intake, leases, clock, TelegramPoller.Rhythm.USUAL);
  }

  @Bean
  @ConditionalOnProperty(name = "kanal.telegram.mode", havingValue = "webhook")
  ServletRegistrationBean<TelegramWebhook> telegramWebhook(
      UpdateIntake intake, TelegramProperties properties) {
    var servlet = new TelegramWebhook(intake, secrets(properties));
    var registration = new ServletRegistrationBean<>(servlet, TelegramWebhook.PATH);
    registration.setName("telegramWebhook");
    return registration;
  }

  @Bean
  @ConditionalOnProperty(name = "kanal.telegram.mode", havingValue = "webhook")
  WebhookRegistration telegramWebhookRegistration(
      BotToken token,
      Bot bot,
      TelegramProperties properties,
      Cursors cursors,
      InstantSource clock) {
    return new WebhookRegistration(
        token.botId(),
        bot,
        properties.webhookUrl(),
        properties.webhookSecret(),
        new Undelivered(token.botId(), cursors),
        clock,
        WebhookRegistration.Rhythm.USUAL);
  }

  private static ChannelId channelId(BotToken token) {
    return new ChannelId(Address.TELEGRAM, token.botId());
  }

  private static List<String> secrets(TelegramProperties properties) {
    return Stream.of(properties.webhookSecret(), properties.previousWebhookSecret())
        .filter(secret -> !secret.isEmpty())
        .toList();
  }
}
