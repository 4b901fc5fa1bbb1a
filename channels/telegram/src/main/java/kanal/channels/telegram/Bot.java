package kanal.channels.telegram;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/// What is arranged with Telegram before updates come in. Each answers what stands in the way, as
/// one sentence.
final class Bot {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /// The code for a second poller, and for polling while a webhook is set.
  static final int CONFLICT = 409;

  private final TelegramApi api;
  private volatile Optional<String> link = Optional.empty();

  Bot(TelegramApi api) {
    this.api = api;
  }

  /// Asks whether Telegram knows the token and what the bot is called, and shows the commands in
  /// the chat's menu.
  Optional<String> introduce() {
    var me = api.call(new GetMe());
    if (!(me instanceof Answer.Done<User>(var user))) {
      return Optional.of(trouble(me));
    }
    link = Optional.ofNullable(user.getUserName()).map(name -> "https://t.me/" + name);
    for (var menu : CommandMenu.ALL) {
      var answer = api.call(menu.method());
      if (!(answer instanceof Answer.Done)) {
        LOG.warn("a command menu was not set; commands work without it: {}", trouble(answer));
      }
    }
    return Optional.empty();
  }

  /// The address of the private chat with the bot; empty until it was introduced.
  Optional<String> link() {
    return link;
  }

  /// Sees to it that getUpdates may be used. Nothing that waits is thrown away.
  Optional<String> removeWebhook() {
    return switch (webhook()) {
      case Answer.Done<WebhookInfo>(var info)
          when info.getUrl() == null || info.getUrl().isEmpty() ->
          Optional.empty();
      case Answer.Done<WebhookInfo> _ -> {
        LOG.info("a webhook is set for this bot; it is removed, because updates are polled");
        yield problem(api.call(DeleteWebhook.builder().dropPendingUpdates(false).build()));
      }
      case Answer<WebhookInfo> failed -> Optional.of(trouble(failed));
    };
  }

  /// What Telegram says about the webhook that is set.
  Answer<WebhookInfo> webhook() {
    return api.call(new GetWebhookInfo());
  }

  /// Has updates sent to this address.
  Optional<String> setWebhook(String url, String secret) {
    var webhook =
        SetWebhook.builder()
            .url(url)
            .secretToken(secret)
            .allowedUpdates(FetchUpdates.KINDS)
            .dropPendingUpdates(false)
            .build();
    return problem(api.call(webhook));
  }

  private static Optional<String> problem(Answer<?> answer) {
    return answer instanceof Answer.Done ? Optional.empty() : Optional.of(trouble(answer));
  }

  /// One sentence for operators; it never holds the token.
  static String trouble(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> _ -> "";
      case Answer.TooMany<?>(var after) ->
          "Telegram asks for a pause of " + after.toSeconds() + " s.";
      // an unknown token is 401, one of another shape 404
      case Answer.No<?>(int code, _) when code == 401 || code == 404 ->
          "Telegram does not know the token in kanal.telegram.token: get the right one from"
              + " BotFather.";
      case Answer.No<?>(int code, var description) when code == CONFLICT ->
          description.contains("webhook")
              ? "A webhook is set for this bot while it is polled."
              : "Another program fetches this bot's updates with the same token.";
      case Answer.No<?>(int code, var description) ->
          "Telegram refuses: " + code + " " + description;
      case Answer.NotDone<?>(var reason) -> "Telegram cannot be reached: " + reason + ".";
      case Answer.Lost<?>(var reason) -> "Telegram's answer was lost: " + reason + ".";
    };
  }
}
