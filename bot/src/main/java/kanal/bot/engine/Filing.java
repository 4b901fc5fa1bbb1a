package kanal.bot.engine;

import java.time.Duration;

/// What became of a ticket or an amendment on its way to the routing core.
public sealed interface Filing {

  /// The core has it.
  ///
  /// @param reference the core's own name for the ticket
  record Filed(String reference) implements Filing {}

  /// Not now; the core may or may not have it, asking again is safe.
  record TryAgain(Duration after) implements Filing {}

  /// The core will never take it: an operator has to look.
  record Refused(String reason) implements Filing {}
}
