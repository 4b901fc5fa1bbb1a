package kanal.channels.telegram;

import java.time.Duration;
import java.time.Instant;

/// How long Telegram keeps updates that it could not hand over (Bot API, "Getting updates").
final class Retention {
  private static final Duration FORGOTTEN = Duration.ofHours(24);
  private static final Duration NEARLY_FORGOTTEN = Duration.ofHours(16);

  private Retention() {}

  /// Says that time runs out, once the oldest update has waited for most of what Telegram allows.
  ///
  /// @return words to go behind a sentence; empty while there is time
  static String alarm(Instant oldest, Instant now) {
    var waiting = Duration.between(oldest, now);
    return waiting.compareTo(NEARLY_FORGOTTEN) < 0
        ? ""
        : " ALARM: the oldest waits for %d hours, and Telegram forgets it after %d."
            .formatted(waiting.toHours(), FORGOTTEN.toHours());
  }
}
