package kanal.bot.engine;

import java.time.Duration;

/// What became of a message to a citizen.
public sealed interface Delivery {

  /// The platform has it.
  ///
  /// @param externalId the platform's name for our message
  record Delivered(String externalId) implements Delivery {}

  /// Not now: their side is down; nothing was sent.
  record TryAgain(Duration after) implements Delivery {}

  /// Too fast for this citizen or for this platform: nothing was sent, and nothing will be before
  /// this time has passed.
  record SlowDown(Duration retryAfter) implements Delivery {}

  /// It may have been sent or not: the answer was lost.
  record Uncertain(String reason) implements Delivery {}

  /// Will never work: do not retry.
  record Refused(String reason) implements Delivery {}

  /// Blocked us, or the number is gone.
  record CitizenLeft() implements Delivery {}
}
