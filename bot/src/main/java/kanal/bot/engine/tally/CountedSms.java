package kanal.bot.engine.tally;

import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;
import kanal.bot.message.SmsText;

/// A channel of short messages whose segments are counted when they are sent.
public final class CountedSms implements Channel {
  /// The name under which segments are counted.
  public static final String SEGMENTS = "sms.segments";

  private final Channel channel;
  private final Tally tally;

  private CountedSms(Channel channel, Tally tally) {
    this.channel = channel;
    this.tally = tally;
  }

  /// The channel itself where segments cost nothing.
  public static Channel where(Channel channel, Tally tally) {
    return channel.capabilities().terse() ? new CountedSms(channel, tally) : channel;
  }

  @Override
  public ChannelId id() {
    return channel.id();
  }

  @Override
  public Capabilities capabilities() {
    return channel.capabilities();
  }

  @Override
  public Pace pace() {
    return channel.pace();
  }

  @Override
  public Delivery send(OutboundMessage message) {
    var delivery = channel.send(message);
    // What may have been sent may have been paid for.
    if (delivery instanceof Delivery.Delivered || delivery instanceof Delivery.Uncertain) {
      tally.count(SEGMENTS, SmsText.segments(message.text()));
    }
    return delivery;
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    return channel.fetch(attachment);
  }
}
