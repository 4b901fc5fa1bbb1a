package kanal.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanal.bot.engine.Intake;
import kanal.bot.message.InboundMessage;
import kanal.ops.health.ChannelWatch;

/// Measures how messages are taken in: `kanal.turns`, by channel and outcome.
public final class MeasuredIntake implements Intake {
  private static final String UNAVAILABLE = "unavailable";
  private static final List<String> OUTCOMES =
      Stream.concat(
              Arrays.stream(Received.values()).map(MeasuredIntake::label), Stream.of(UNAVAILABLE))
          .toList();

  private final Intake intake;
  private final ChannelWatch watch;
  private final Timers turns;

  public MeasuredIntake(Intake intake, ChannelWatch watch, MeterRegistry registry) {
    this.intake = intake;
    this.watch = watch;
    turns =
        new Timers(
            registry,
            "kanal.turns",
            "Messages taken in, from the channel's call until they are durable",
            "channel");
  }

  void expect(String channel) {
    turns.expect(channel, OUTCOMES);
  }

  @Override
  public Received receive(InboundMessage message) {
    long begun = System.nanoTime();
    var channel = message.from().channel().name();
    var outcome = UNAVAILABLE;
    try {
      var received = intake.receive(message);
      outcome = label(received);
      watch.received(channel);
      return received;
    } finally {
      turns.record(channel, outcome, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private static String label(Received received) {
    return received.name().toLowerCase(Locale.ROOT);
  }
}
