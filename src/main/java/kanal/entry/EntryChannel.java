package kanal.entry;

import java.time.Duration;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;

/// A channel that ends at an officer's table. Nothing can be sent on it: the receipt is on the
/// officer's page, and the citizen finds everything later on the page for checking.
final class EntryChannel implements Channel {
  private static final int LONGEST = 4000;
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Capabilities.Manner.FILE_AT_ONCE,
          false,
          false,
          false,
          true,
          false,
          LONGEST,
          Duration.ZERO);

  private final Way way;

  EntryChannel(Way way) {
    this.way = way;
  }

  @Override
  public ChannelId id() {
    return way.id();
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Delivery send(OutboundMessage message) {
    return new Delivery.Delivered(message.id());
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    return new Fetched.Gone("an entry has no files");
  }
}
