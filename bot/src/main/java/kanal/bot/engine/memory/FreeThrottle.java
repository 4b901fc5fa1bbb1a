package kanal.bot.engine.memory;

import kanal.bot.engine.Pace;
import kanal.bot.engine.Throttle;
import kanal.bot.message.ChannelId;

/// Lets every message go out at once: a played channel has no platform to spare.
public final class FreeThrottle implements Throttle {
  @Override
  public void await(ChannelId channel, Pace pace) {}

  @Override
  public void end() {}
}
