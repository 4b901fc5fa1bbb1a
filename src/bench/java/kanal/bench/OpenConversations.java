package kanal.bench;

import java.time.Duration;
import java.util.Map;
import kanal.bench.load.Citizens;
import kanal.bench.load.Outcome;
import kanal.bench.load.Pace;
import kanal.bench.load.WebhookLoad;
import kanal.bench.process.MeasuredKanal;
import kanal.redis.ConversationCopies;

/// What a million unfinished complaints cost.
final class OpenConversations {
  private static final long FIRST_CITIZEN = 5_200_000_000L;
  private static final long FIRST_COPY = 7_000_000_000L;
  private static final int TOGETHER = 400;
  private static final int SAMPLES_A_SECOND = 100;
  private static final Duration SAMPLING = Duration.ofSeconds(8);

  private final Options options;
  private final Results results;
  private final Citizens citizens = new Citizens(Lab.SECRET, FIRST_CITIZEN, TOGETHER);

  OpenConversations(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void run() throws Exception {
    try (var lab = Lab.open(options)) {
      var kanal = lab.kanal(Map.of());
      // each of 400 citizens writes twice: open conversations at their first and second turn
      WebhookLoad.run(
          kanal.port(), Lab.CONNECTIONS, new Pace.Fixed(SAMPLES_A_SECOND, SAMPLING), citizens);
      lab.drain();
      var copies = new ConversationCopies(lab.redis(), lab.server().url(), lab.keys());
      results.progress(copies.samples() + " real conversations are the samples");
      results.progress("warming up: " + Lab.load(kanal.port(), options.warmUp(), citizens));
      var empty = measured(lab, kanal);
      long before = usedMemory(lab);
      long start = System.nanoTime();
      copies.write(options.conversations(), FIRST_COPY);
      long megabytes = (usedMemory(lab) - before) >> 20;
      results.progress(
          "%d conversations written in %.0f s"
              .formatted(options.conversations(), (System.nanoTime() - start) / 1e9));
      results.add(
          "c",
          "Redis' memory for %,d open conversations".formatted(options.conversations()),
          "%,d MB, %,d bytes each"
              .formatted(megabytes, (usedMemory(lab) - before) / options.conversations()),
          "<= 2,048 MB for a million");
      var full = measured(lab, kanal);
      results.add("c", "turns before", empty.toString());
      results.add(
          "c",
          "turns with them",
          "%s; p50 %+.0f %%, p99 %+.0f %%"
              .formatted(full, change(empty, full, 50), change(empty, full, 99)),
          "within 20 %");
    }
  }

  private Outcome measured(Lab lab, MeasuredKanal kanal) {
    var outcome = Lab.load(kanal.port(), options.measure(), citizens);
    lab.drain();
    return outcome;
  }

  private static double change(Outcome empty, Outcome full, double percentile) {
    return 100 * (full.millis(percentile) / empty.millis(percentile) - 1);
  }

  private static long usedMemory(Lab lab) {
    return lab.redis()
        .sync()
        .info("memory")
        .lines()
        .filter(line -> line.startsWith("used_memory:"))
        .map(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElseThrow();
  }
}
