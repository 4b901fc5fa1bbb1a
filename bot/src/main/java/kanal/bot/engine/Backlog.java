package kanal.bot.engine;

import java.time.Duration;
import java.time.Instant;

/// How much of the outbox waits.
public interface Backlog {
  /// @param tasks that are not carried out yet, in hand or not
  /// @param late how long the oldest of those nobody has in hand has been due; nothing when none is
  record Size(long tasks, Duration late) {}

  /// @throws Unavailable when the store is away
  Size size(Instant now);
}
