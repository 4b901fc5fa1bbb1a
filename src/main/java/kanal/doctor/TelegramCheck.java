package kanal.doctor;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.bot.engine.WrongSetting;
import kanal.channels.telegram.TelegramProperties;

/// Whether Telegram knows the bot's token (getMe).
final class TelegramCheck implements Check {
  private static final String SUBJECT = "telegram";
  private static final Pattern NAME = Pattern.compile("\"username\"\\s*:\\s*\"(\\w+)\"");

  private final Installed installed;
  private final Clocks clocks;

  TelegramCheck(Installed installed, Clocks clocks) {
    this.installed = installed;
    this.clocks = clocks;
  }

  @Override
  public List<Finding> look() {
    if (installed.text("kanal.telegram.token").isEmpty()) {
      return List.of();
    }
    try {
      return List.of(ask(installed.settings("kanal.telegram", TelegramProperties.class)));
    } catch (WrongSetting _) {
      // Said among the settings.
      return List.of();
    }
  }

  private Finding ask(TelegramProperties settings) {
    try {
      var path = "/bot" + settings.token().strip() + "/getMe";
      var answer = HttpProbe.get(settings.apiUrl().resolve(URI.create(path)), Map.of());
      answer.date().ifPresent(date -> clocks.told("Telegram", date));
      return finding(answer);
    } catch (IOException | IllegalArgumentException e) {
      return Finding.broken(
          SUBJECT,
          settings.apiUrl().getHost() + " does not answer: " + e.getClass().getSimpleName(),
          "See that this machine may call it: firewall, proxy, DNS.");
    }
  }

  private static Finding finding(HttpProbe.Answer answer) {
    return switch (answer.status()) {
      case 200 -> {
        var name = NAME.matcher(answer.body());
        yield Finding.ok(SUBJECT, "the bot is @" + (name.find() ? name.group(1) : "?"));
      }
      case 401, 404 ->
          Finding.broken(
              SUBJECT,
              "Telegram does not know the token",
              "Take it anew from BotFather (/token) and set kanal.telegram.token.");
      default ->
          Finding.look(
              SUBJECT, "Telegram answered " + answer.status(), "Try again in a few minutes.");
    };
  }
}
