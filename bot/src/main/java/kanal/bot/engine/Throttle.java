package kanal.bot.engine;

import kanal.bot.message.ChannelId;

/// Keeps all replicas together within a channel's pace.
public interface Throttle {
  /// Waits until one more message may be sent on this channel.
  ///
  /// @throws Unavailable when that cannot be known now
  void await(ChannelId channel, Pace pace) throws InterruptedException;

  /// Lets everybody go who waits: the process is ending.
  void end();
}
