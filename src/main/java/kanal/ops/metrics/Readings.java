package kanal.ops.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.Understanding.Certainty;
import kanal.bot.conversation.Conversation;
import kanal.bot.engine.Turn;
import kanal.bot.engine.TurnObserver;

/// Counts how sure the topic model was: `kanal.readings`. `unsure` is an abstention.
public final class Readings implements TurnObserver {
  private final Map<Certainty, Counter> counters = new EnumMap<>(Certainty.class);

  public Readings(MeterRegistry registry) {
    for (var certainty : Certainty.values()) {
      counters.put(
          certainty,
          Counter.builder("kanal.readings")
              .description("Complaints the topic model read, by how far it can be trusted")
              .tag("certainty", certainty.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
  }

  @Override
  public void turned(Conversation before, Turn turn, Understanding understanding) {
    var counter = counters.get(understanding.certainty());
    if (counter != null && understanding.complaint() && !understanding.ranking().isEmpty()) {
      counter.increment();
    }
  }
}
