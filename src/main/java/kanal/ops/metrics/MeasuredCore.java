package kanal.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Changes;
import kanal.bot.engine.Filing;
import kanal.bot.engine.RoutingCore;

/// Measures the routing core: `kanal.filings`, by what was asked and the outcome, and how long a
/// complaint waited until the core had it: `kanal.filing.delay`.
public final class MeasuredCore implements RoutingCore {
  private static final List<String> OUTCOMES = Timers.outcomes(Filing.class);
  private static final Duration[] DELAYS = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(5),
    Duration.ofHours(1),
    Duration.ofDays(1)
  };

  private final RoutingCore core;
  private final InstantSource clock;
  private final Timers filings;
  private final Timer delay;

  public MeasuredCore(RoutingCore core, InstantSource clock, MeterRegistry registry) {
    this.core = core;
    this.clock = clock;
    filings =
        new Timers(
            registry, "kanal.filings", "Calls of the routing core and what became of them", "call");
    filings.expect("file", OUTCOMES);
    filings.expect("amend", OUTCOMES);
    delay =
        Timer.builder("kanal.filing.delay")
            .description("From a citizen's confirmation until the routing core had the ticket")
            .serviceLevelObjectives(DELAYS)
            .register(registry);
  }

  @Override
  public Filing file(Ticket ticket) {
    var filing = timed("file", () -> core.file(ticket));
    if (filing instanceof Filing.Filed) {
      delay.record(Duration.between(ticket.filedAt(), clock.instant()));
    }
    return filing;
  }

  @Override
  public Filing amend(TicketNumber number, String reference, String id, Amendment amendment) {
    return timed("amend", () -> core.amend(number, reference, id, amendment));
  }

  @Override
  public Changes changesAfter(String position) {
    return core.changesAfter(position);
  }

  private Filing timed(String call, Supplier<Filing> work) {
    long begun = System.nanoTime();
    var filing = work.get();
    filings.record(call, Timers.outcome(filing), Duration.ofNanos(System.nanoTime() - begun));
    return filing;
  }
}
