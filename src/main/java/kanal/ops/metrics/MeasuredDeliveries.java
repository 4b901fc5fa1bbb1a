package kanal.ops.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.DeliveryObserver;
import kanal.bot.message.OutboundMessage;
import kanal.bot.message.SmsText;

/// Measures what is sent: `kanal.messages`, by channel and outcome, and `kanal.sms.segments`.
public final class MeasuredDeliveries implements DeliveryObserver {
  private static final List<String> OUTCOMES = Timers.outcomes(Delivery.class);

  private final Timers messages;
  private final Counter segments;

  public MeasuredDeliveries(MeterRegistry registry) {
    messages =
        new Timers(
            registry,
            "kanal.messages",
            "Messages to citizens and the platform's answer",
            "channel");
    segments =
        Counter.builder("kanal.sms.segments")
            .description("SMS segments sent, which is what is paid for")
            .register(registry);
  }

  void expect(String channel) {
    messages.expect(channel, OUTCOMES);
  }

  @Override
  public void sent(Channel channel, OutboundMessage message, Delivery delivery, Duration took) {
    messages.record(channel.id().name(), Timers.outcome(delivery), took);
    // What may have been sent may have been paid for.
    var paid = delivery instanceof Delivery.Delivered || delivery instanceof Delivery.Uncertain;
    if (paid && channel.capabilities().terse()) {
      segments.increment(SmsText.segments(message.text()));
    }
  }
}
