package kanal.channels.telegram;

import java.util.regex.Pattern;
import kanal.bot.engine.WrongSetting;

/// The secret by which Telegram knows the bot, as BotFather gave it: the bot's number, a colon, 35
/// characters.
///
/// `toString` never shows the secret part.
record BotToken(String value) {
  private static final Pattern SHAPE = Pattern.compile("\\d{5,16}:[A-Za-z0-9_-]{30,64}");

  BotToken {
    if (!SHAPE.matcher(value).matches()) {
      throw new WrongSetting(
          "kanal.telegram.token is not a bot token: BotFather's look like 123456789: followed by 35"
              + " letters, digits, - or _");
    }
  }

  /// The bot's number: public, and never given to another bot.
  String botId() {
    return value.substring(0, value.indexOf(':'));
  }

  /// These words without the secret, should they hold it.
  String hiddenIn(String words) {
    return words.replace(value, "***").replace(value.substring(value.indexOf(':') + 1), "***");
  }

  @Override
  public String toString() {
    return botId() + ":***";
  }
}
