package kanal.ops.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import kanal.media.scan.ScanObserver;
import kanal.media.scan.Scanner.Verdict;

/// Counts what the virus scanner said: `kanal.files.scanned`.
final class MeasuredScans implements ScanObserver {
  private final Counter clean;
  private final Counter infected;
  private final Counter unknown;

  MeasuredScans(MeterRegistry registry) {
    clean = counter(registry, "clean");
    infected = counter(registry, "infected");
    unknown = counter(registry, "unknown");
  }

  private static Counter counter(MeterRegistry registry, String verdict) {
    return Counter.builder("kanal.files.scanned")
        .description("Files of citizens that were looked at for viruses, by what was found")
        .tag("verdict", verdict)
        .register(registry);
  }

  @Override
  public void scanned(String fileId, Verdict verdict) {
    switch (verdict) {
      case Verdict.Clean _ -> clean.increment();
      case Verdict.Infected _ -> infected.increment();
      case Verdict.Unknown _ -> unknown.increment();
    }
  }
}
