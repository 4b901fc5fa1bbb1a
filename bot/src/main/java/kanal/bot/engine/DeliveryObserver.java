package kanal.bot.engine;

import java.time.Duration;
import kanal.bot.message.OutboundMessage;

/// Watches what becomes of messages to citizens, for figures. Must be quick and must not throw.
public interface DeliveryObserver {
  /// @param took how long the platform needed to answer
  void sent(Channel channel, OutboundMessage message, Delivery delivery, Duration took);
}
