package kanal.routing.open311;

import java.time.Instant;
import java.util.Optional;
import kanal.bot.engine.Cursors;

/// How far an amendment has come.
///
/// @param reference ours for it, sent along; random, so that it tells nobody whose it is
/// @param first when the first try was made
/// @param last when the last try was made
record UpdateState(String reference, Instant first, Instant last, Standing standing) {
  private static final String VERSION = "1";

  /// What is known of the last try.
  enum Standing {
    /// No answer came; the server may still be at work on it.
    UNANSWERED,
    /// The server answered that something went wrong, or was not reached.
    FAILED,
    /// The server has it.
    SENT
  }

  static Optional<UpdateState> find(Cursors cursors, String id) {
    return cursors.find(key(id)).map(UpdateState::read);
  }

  void save(Cursors cursors, String id) {
    var line = String.join(" ", VERSION, reference, "" + first, "" + last, standing.name());
    cursors.save(key(id), line);
  }

  UpdateState now(Standing other) {
    return new UpdateState(reference, first, last, other);
  }

  UpdateState triedAgain(Instant at) {
    return new UpdateState(reference, first, at, Standing.UNANSWERED);
  }

  private static String key(String id) {
    return "open311/update/" + id;
  }

  private static UpdateState read(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 5 || !parts[0].equals(VERSION)) {
      throw new IllegalArgumentException("no state of an update: " + line);
    }
    return new UpdateState(
        parts[1], Instant.parse(parts[2]), Instant.parse(parts[3]), Standing.valueOf(parts[4]));
  }
}
