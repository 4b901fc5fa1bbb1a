package kanal.bench;

import java.time.Duration;
import java.util.Map;
import kanal.bench.load.Citizens;
import kanal.bench.load.Outcome;
import kanal.bench.load.Pace;
import kanal.bench.load.WebhookLoad;
import kanal.bench.process.MeasuredKanal;
import kanal.bench.process.ProcessMemory;

/// Whether Kanal keeps up with a whole country's day, and with its worst minute.
final class Sustained {
  private static final long FIRST_CITIZEN = 5_100_000_000L;
  private static final int TOGETHER = 20_000;
  private static final int SUSTAINED = 500;
  private static final int BURST = 2_000;

  private final Options options;
  private final Results results;
  private final Citizens citizens = new Citizens(Lab.SECRET, FIRST_CITIZEN, TOGETHER);

  Sustained(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void run() throws Exception {
    try (var lab = Lab.open(options)) {
      var kanal = lab.kanal(Map.of());
      results.progress("warming up: " + Lab.load(kanal.port(), options.warmUp(), citizens));
      lab.drain();
      part(lab, kanal, SUSTAINED, options.sustained(), "p99 <= 150 ms, all accepted, drained");
      part(lab, kanal, BURST, options.burst(), "all accepted, drained");
      results.add("b", "memory of Kanal", ProcessMemory.of(kanal.pid()).toString(), "<= 512 MB");
    }
  }

  private void part(Lab lab, MeasuredKanal kanal, int perSecond, Duration duration, String goal) {
    results.progress("%d/s for %d s".formatted(perSecond, duration.toSeconds()));
    int before = lab.telegram().count();
    Outcome outcome =
        WebhookLoad.run(
            kanal.port(), Lab.CONNECTIONS, new Pace.Fixed(perSecond, duration), citizens);
    var drained = lab.drain();
    results.add(
        "b",
        "%d/s for %d s".formatted(perSecond, duration.toSeconds()),
        "%s; all carried out %.1f s after the last call was answered, %d replies"
            .formatted(outcome, drained.toMillis() / 1e3, lab.telegram().count() - before),
        goal);
  }
}
