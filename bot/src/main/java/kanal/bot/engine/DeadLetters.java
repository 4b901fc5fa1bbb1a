package kanal.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tasks that failed for good, until an operator has dealt with them. Every method throws
/// `Unavailable` when the store is away.
public interface DeadLetters {

  /// All of them, the oldest first.
  List<Outbox.Buried> buried();

  long count();

  Optional<Outbox.Buried> find(String id);

  /// A task as the store writes it down. Holds personal data.
  Optional<byte[]> bytes(String id);

  /// Puts a task back into the outbox, due at once and as if it had never been tried. Asked twice,
  /// it is put back once.
  ///
  /// @return whether it was here
  boolean rerun(String id, Instant now);

  /// An operator throws it away.
  ///
  /// @param by who
  /// @return whether it was here
  boolean discard(String id, String by, Instant at);

  /// The last ones that were thrown away, the latest first.
  List<Discarded> discarded(int limit);
}
