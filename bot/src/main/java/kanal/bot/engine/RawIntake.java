package kanal.bot.engine;

import java.util.Optional;
import kanal.bot.message.ChannelId;

/// A channel's own way of taking quarantined bytes in again.
public interface RawIntake {

  /// Whether bytes of this channel that came this way are its business.
  boolean takes(ChannelId channel, String way);

  /// Tries once more.
  ///
  /// @return what kind of failure keeps them in quarantine; empty when they are a message now, or
  ///   knowingly ignored
  /// @throws Unavailable when it could not be made durable
  Optional<String> takeAgain(RawInput raw);
}
