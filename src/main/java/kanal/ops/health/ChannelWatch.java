package kanal.ops.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.DeliveryObserver;
import kanal.bot.message.OutboundMessage;
import org.jspecify.annotations.Nullable;

/// Remembers when each channel last worked in this process.
public final class ChannelWatch implements DeliveryObserver {
  private final InstantSource clock;
  private final Map<String, Times> byChannel = new ConcurrentHashMap<>();

  /// What is known of a channel.
  private static final class Times {
    private volatile @Nullable Instant received;
    private volatile @Nullable Instant sent;
    private volatile @Nullable Instant failing;
  }

  public ChannelWatch(InstantSource clock) {
    this.clock = clock;
  }

  /// A message was taken in.
  public void received(String channel) {
    times(channel).received = clock.instant();
  }

  @Override
  public void sent(Channel channel, OutboundMessage message, Delivery delivery, Duration took) {
    var times = times(channel.id().name());
    switch (delivery) {
      case Delivery.Delivered _ -> {
        times.sent = clock.instant();
        times.failing = null;
      }
      case Delivery.TryAgain _, Delivery.Uncertain _ -> {
        if (times.failing == null) {
          times.failing = clock.instant();
        }
      }
      // The platform works: it answered about one citizen, or about our pace.
      case Delivery.CitizenLeft _, Delivery.Refused _, Delivery.SlowDown _ -> times.failing = null;
    }
  }

  public Optional<Instant> lastReceived(String channel) {
    return Optional.ofNullable(times(channel).received);
  }

  public Optional<Instant> lastSent(String channel) {
    return Optional.ofNullable(times(channel).sent);
  }

  /// Since when every try to send has been in vain; empty while it works.
  public Optional<Instant> failingSince(String channel) {
    return Optional.ofNullable(times(channel).failing);
  }

  private Times times(String channel) {
    return byChannel.computeIfAbsent(channel, _ -> new Times());
  }
}
