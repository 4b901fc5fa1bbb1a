package kanal.channels.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import kanal.bot.engine.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Telegram's settings.
///
/// @param token of the bot, from BotFather; the channel is off while it is empty
/// @param apiUrl where the Bot API is
/// @param mode how updates come in: polling or webhook
/// @param webhookUrl where Telegram can reach this service
/// @param webhookSecret what Telegram must bring along
/// @param previousWebhookSecret also accepted, while the secret is being changed
/// @param messagesPerSecond to everybody together; 0 for no limit
/// @param pause between two messages to one chat
@ConfigurationProperties("kanal.telegram")
public record TelegramProperties(
    @DefaultValue("") String token,
    @DefaultValue("https://api.telegram.org") URI apiUrl,
    @DefaultValue("polling") String mode,
    @DefaultValue("") String webhookUrl,
    @DefaultValue("") String webhookSecret,
    @DefaultValue("") String previousWebhookSecret,
    @DefaultValue("30") int messagesPerSecond,
    @DefaultValue("1s") Duration pause) {
  // setWebhook's own rule for secret_token
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");

  public TelegramProperties {
    mode = mode.toLowerCase(Locale.ROOT);
    require(
        mode.equals("polling") || mode.equals("webhook"),
        "kanal.telegram.mode must be polling or webhook");
    require(
        apiUrl.getHost() != null
            && ("https".equals(apiUrl.getScheme()) || "http".equals(apiUrl.getScheme()))
            && apiUrl.getPath().length() <= 1,
        "kanal.telegram.api-url must be http(s)://host or http(s)://host:port, without a path");
    require(
        messagesPerSecond >= 0 && !pause.isNegative(),
        "kanal.telegram.messages-per-second and kanal.telegram.pause must not be negative");
    if (mode.equals("webhook")) {
      require(
          webhookUrl.startsWith("https://"),
          "kanal.telegram.mode is webhook, so kanal.telegram.webhook-url must be the https address"
              + " at which Telegram reaches this service");
      require(
          SECRET.matcher(webhookSecret).matches(),
          "kanal.telegram.mode is webhook, so kanal.telegram.webhook-secret must be 16 to 256"
              + " letters, digits, - or _");
      require(
          previousWebhookSecret.isEmpty() || SECRET.matcher(previousWebhookSecret).matches(),
          "kanal.telegram.previous-webhook-secret must be empty, or 16 to 256 letters, digits, - or"
              + " _");
    }
  }

  private static void require(boolean good, String sentence) {
    if (!good) {
      throw new WrongSetting(sentence);
    }
  }

  @Override
  public String toString() {
    return "TelegramProperties[mode=" + mode + "]";
  }
}
