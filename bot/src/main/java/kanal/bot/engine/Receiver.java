package kanal.bot.engine;

import java.util.Optional;

/// A channel's own way of fetching messages: a poller, a mailbox watcher, a catch-up.
///
/// Building one opens nothing.
public interface Receiver extends AutoCloseable {
  /// For logs and health, such as `telegram/42 poller`.
  String name();

  void start();

  /// Stops fetching; what was taken in stays, what was not is left with the platform.
  @Override
  void close();

  /// Empty while it works, else one sentence that says what is wrong.
  Optional<String> trouble();
}
