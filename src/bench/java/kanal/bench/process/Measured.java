package kanal.bench.process;

import java.time.Duration;
import java.util.function.Supplier;
import kanal.bench.load.Outcome;

/// What came of a load, and the processor time it took the service.
public record Measured(Outcome outcome, Duration cpu) {
  /// Puts a load on a process, and waits for what it leaves to be done.
  ///
  /// @param rest waits until everything the load caused is done
  public static Measured of(long pid, Supplier<Outcome> load, Runnable rest) {
    var before = ProcessTime.of(pid);
    var outcome = load.get();
    rest.run();
    return new Measured(outcome, ProcessTime.of(pid).minus(before));
  }

  public double rate() {
    return outcome.rate();
  }

  /// Processor time of one call, in milliseconds.
  public double cost() {
    return cpu.toNanos() / 1e6 / outcome.accepted();
  }
}
