package kanal.channels.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kanal.bot.engine.Cursors;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/// Updates that Telegram could not bring to the webhook.
///
/// Telegram does not say how old the oldest is, so the time since which some have waited without a
/// break is kept, for all replicas and over restarts.
final class Undelivered {
  /// A failure longer ago says nothing about what waits now.
  private static final Duration RECENT = Duration.ofHours(2);

  private static final String NONE = "";

  private final Cursors cursors;
  private final String cursor;

  Undelivered(String botId, Cursors cursors) {
    this.cursors = cursors;
    this.cursor = "telegram/" + botId + " webhook waits since";
  }

  /// One sentence while updates wait because the webhook did not take them.
  ///
  /// @throws kanal.bot.engine.Unavailable when the store is away
  Optional<String> trouble(WebhookInfo info, Instant now) {
    int waiting = info.getPendingUpdatesCount() == null ? 0 : info.getPendingUpdatesCount();
    var failed = lastFailure(info).filter(at -> at.isAfter(now.minus(RECENT)));
    var known = cursors.find(cursor).orElse(NONE);
    if (waiting == 0 || failed.isEmpty()) {
      if (!known.equals(NONE)) {
        cursors.save(cursor, NONE);
      }
      return Optional.empty();
    }
    var since = known.equals(NONE) ? failed.get() : Instant.parse(known);
    if (known.equals(NONE)) {
      cursors.save(cursor, since.toString());
    }
    return Optional.of(
        "The webhook does not take updates in, Telegram keeps them: %d wait.%s"
            .formatted(waiting, Retention.alarm(since, now)));
  }

  private static Optional<Instant> lastFailure(WebhookInfo info) {
    return Optional.ofNullable(info.getLastErrorDate())
        .filter(seconds -> seconds > 0)
        .map(Instant::ofEpochSecond);
  }
}
