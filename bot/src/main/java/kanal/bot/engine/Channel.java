package kanal.bot.engine;

import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;

/// A way to reach citizens.
public interface Channel {
  ChannelId id();

  Capabilities capabilities();

  /// How fast it may be spoken on.
  default Pace pace() {
    return Pace.FREE;
  }

  /// Sends a message. Never throws for what the platform does or says: that is a `Delivery`.
  Delivery send(OutboundMessage message);

  /// Brings a citizen's file here. Never throws for what the platform does or says.
  Fetched fetch(Attachment attachment);
}
