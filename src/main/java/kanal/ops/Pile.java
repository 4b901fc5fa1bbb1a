package kanal.ops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.Discarded;

/// Things of one sort that wait for an operator. Every method throws `Unavailable` when the store
/// is away.
public interface Pile {
  /// For addresses and files, such as `quarantine`.
  String name();

  /// The oldest first.
  List<Waiting> all();

  long count();

  Optional<Waiting> find(String id);

  /// The thing itself as bytes. Holds personal data.
  Optional<byte[]> bytes(String id);

  /// Has a running service try it again; asked twice, it is tried once.
  ///
  /// @return whether it is here
  boolean again(String id, Instant now);

  /// Throws it away.
  ///
  /// @param by who
  /// @return whether it was here
  boolean discard(String id, String by, Instant at);

  /// The last ones that were thrown away, the latest first.
  List<Discarded> discarded(int limit);
}
