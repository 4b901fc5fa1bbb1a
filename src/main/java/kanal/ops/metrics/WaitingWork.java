package kanal.ops.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kanal.bot.engine.Backlog;
import kanal.bot.engine.Unavailable;
import kanal.ops.Pile;

/// What waits, as gauges: `kanal.tasks.waiting`, `kanal.tasks.late` and `kanal.pile` with the
/// piles' names. Asked for at most every few seconds, however often somebody reads them; `NaN`
/// while the store is away, which is the truth.
public final class WaitingWork {
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final Backlog backlog;
  private final List<Pile> piles;
  private final InstantSource clock;
  private Seen seen = new Seen(0, 0, new double[0], 0);
  private boolean known;

  /// @param at by the stopwatch, in nanoseconds
  // Never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Seen(double tasks, double lateSeconds, double[] piles, long at) {}

  public WaitingWork(Backlog backlog, List<Pile> piles, InstantSource clock, MeterRegistry to) {
    this.backlog = backlog;
    this.piles = List.copyOf(piles);
    this.clock = clock;
    gauge("kanal.tasks.waiting", "Tasks not carried out yet", Seen::tasks).register(to);
    gauge(
            "kanal.tasks.late",
            "How long the oldest task nobody has in hand is due",
            Seen::lateSeconds)
        .baseUnit("seconds")
        .register(to);
    for (int i = 0; i < piles.size(); i++) {
      var place = i;
      gauge("kanal.pile", "What waits for an operator", now -> now.piles()[place])
          .tag("pile", piles.get(i).name())
          .register(to);
    }
  }

  private Gauge.Builder<WaitingWork> gauge(
      String name, String meaning, ToDoubleFunction<Seen> value) {
    return Gauge.builder(name, this, work -> value.applyAsDouble(work.now())).description(meaning);
  }

  private synchronized Seen now() {
    long now = System.nanoTime();
    if (!known || now - seen.at() > KEPT.toNanos()) {
      seen = look(now);
      known = true;
    }
    return seen;
  }

  private Seen look(long at) {
    try {
      var size = backlog.size(clock.instant());
      var counts = piles.stream().mapToDouble(Pile::count).toArray();
      return new Seen(size.tasks(), size.late().toMillis() / 1000.0, counts, at);
    } catch (Unavailable _) {
      var unknown = new double[piles.size()];
      Arrays.fill(unknown, Double.NaN);
      return new Seen(Double.NaN, Double.NaN, unknown, at);
    }
  }
}
