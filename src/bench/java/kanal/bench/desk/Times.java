package kanal.bench.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kanal.desk.Browser;

/// How long something took, each time, and how much processor time of all that work here: of this
/// process and the servers it started. The latter says on a busy machine, too, what it costs.
public final class Times {
  private static final int WARM_UP = 10;
  private static final int TIMES = 40;
  private static final int OK = 200;

  private final long[] micros;
  private final Duration cpu;

  private Times(long[] micros, Duration cpu) {
    this.micros = micros;
    this.cpu = cpu;
    Arrays.sort(this.micros);
  }

  /// What is timed.
  public interface Work {
    void run() throws Exception;
  }

  /// A page, from the question to its last byte, forty times.
  public static Times of(Browser browser, String address) throws Exception {
    Work ask =
        () -> {
          var answer = browser.get(address);
          if (answer.statusCode() != OK) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
          }
        };
    for (int i = 0; i < WARM_UP; i++) {
      ask.run();
    }
    return of(Collections.nCopies(TIMES, ask));
  }

  /// Pieces of work, each once.
  public static Times of(List<? extends Work> pieces) throws Exception {
    var micros = new long[pieces.size()];
    var before = processorTime();
    for (int i = 0; i < micros.length; i++) {
      micros[i] = taken(pieces.get(i));
    }
    return new Times(micros, processorTime().minus(before));
  }

  private static Duration processorTime() {
    var here = ProcessHandle.current();
    return Stream.concat(Stream.of(here), here.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static long taken(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1000;
  }

  private double millis(int percent) {
    return micros[Math.min(micros.length - 1, micros.length * percent / 100)] / 1e3;
  }

  @Override
  public String toString() {
    return "p50 %.0f ms, p95 %.0f ms, longest %.0f ms"
        .formatted(millis(50), millis(95), millis(100));
  }
}
