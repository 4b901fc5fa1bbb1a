package kanal.bot.engine;

import java.time.Instant;
import kanal.bot.complaint.Understanding;

/// Understands citizens' words.
public interface Reader {

  /// What these words tell.
  ///
  /// @param receivedAt what "yesterday" counts from
  Understanding read(String words, Instant receivedAt);
}
