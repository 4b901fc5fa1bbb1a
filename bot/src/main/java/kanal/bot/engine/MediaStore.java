package kanal.bot.engine;

import java.util.Optional;

/// Keeps citizens' files.
public interface MediaStore {

  /// Begins the ids of input that nobody could read: it is kept for the operator byte for byte, and
  /// nobody opens it as a file.
  String RAW = "quarantine-";

  /// What became of a file.
  enum State {
    ABSENT,
    /// It is kept, and nobody gets it before it was looked at.
    WAITING,
    KEPT,
    /// It came, and is not taken: harmful, empty, or of a kind that cannot be cleaned.
    REFUSED
  }

  /// Keeps these bytes under an attachment's id; a second time changes nothing.
  void keep(String attachmentId, byte[] bytes);

  /// The file, when it may be handed out; empty bytes when it was refused.
  Optional<byte[]> find(String attachmentId);

  /// What became of it.
  default State state(String attachmentId) {
    return find(attachmentId)
        .map(bytes -> bytes.length == 0 ? State.REFUSED : State.KEPT)
        .orElse(State.ABSENT);
  }

  /// Forgets a file; one that is not there stays so.
  void remove(String attachmentId);
}
