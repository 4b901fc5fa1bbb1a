package kanal.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps aside what could not be taken in, until it can be or an operator throws it away.
///
/// Every method throws `Unavailable` when the store is away: then nothing was kept, and the
/// platform must not be told that it was.
public interface Quarantine {
  /// The id of something whose turn failed: the same for the same thing, and nobody can tell from
  /// it who the citizen is.
  ///
  /// @param what anything but raw bytes
  String idOf(Quarantined.What what);

  /// Keeps something aside whose turn failed; the same again changes nothing.
  ///
  /// @param item anything but raw bytes
  void keep(Quarantined item);

  /// Keeps bytes aside that no message could be made of; the same bytes again change nothing.
  ///
  /// @param failure the kind of what went wrong, never its words
  void keep(RawInput raw, String failure, Instant at);

  /// Everything that is kept, the oldest first.
  List<Quarantined> quarantined();

  long count();

  Optional<Quarantined> find(String id);

  /// What is kept under this id as bytes: raw input as it came, a message as the store writes it
  /// down. Holds personal data.
  Optional<byte[]> bytes(String id);

  /// Asks a running service to take an item in again.
  ///
  /// @return whether there is one of this id
  boolean askReplay(String id, Instant at);

  /// Items somebody asked to take in again, the oldest first.
  List<Quarantined> asked(int limit);

  /// It could not be taken in this time either: stays, and is no longer asked for.
  ///
  /// @param item with the new failure and count
  void keepFailed(Quarantined item);

  /// It is in: forget it.
  void release(Quarantined item);

  /// An operator throws it away.
  ///
  /// @param by who
  /// @return whether there was one of this id
  boolean discard(String id, String by, Instant at);

  /// The last ones that were thrown away, the latest first.
  List<Discarded> discarded(int limit);
}
