package kanal.bot.engine;

import java.time.Duration;
import java.util.List;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;

/// A channel that tells observers of what it sends.
public final class ObservedChannel implements Channel {
  private final Channel channel;
  private final List<DeliveryObserver> observers;

  public ObservedChannel(Channel channel, List<DeliveryObserver> observers) {
    this.channel = channel;
    this.observers = List.copyOf(observers);
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
    long begun = System.nanoTime();
    var delivery = channel.send(message);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    observers.forEach(observer -> observer.sent(channel, message, delivery, took));
    return delivery;
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    return channel.fetch(attachment);
  }
}
