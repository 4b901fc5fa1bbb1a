package kanal.bot.engine;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a task that could not be carried out.
final class Retries {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  /// With the back-off's cap of five minutes this is more than a day.
  private static final int TRIES_OF_A_MESSAGE = 300;

  private final Outbox outbox;
  private final InstantSource clock;

  Retries(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Again, however often it takes.
  void later(Task task, Duration after) {
    outbox.later(task, clock.instant().plus(Backoff.after(task.attempts(), after)));
  }

  /// Again, but not for ever.
  void again(Task task, Duration after) {
    if (task.attempts() >= TRIES_OF_A_MESSAGE) {
      bury(task, "tried " + task.attempts() + " times");
    } else {
      later(task, after);
    }
  }

  /// Never again, unless an operator says so.
  void bury(Task task, String reason) {
    LOG.error("task {} is given up: {}", task.id(), reason);
    outbox.bury(task, reason, clock.instant());
  }

  /// Again, as far as the store can be told.
  void laterIfPossible(Task task) {
    try {
      later(task, Duration.ZERO);
    } catch (Unavailable away) {
      LOG.warn("task {} waits: {}", task.id(), away.getMessage());
    }
  }
}
