package kanal.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/// What came of a load.
///
/// @param latencies in microseconds, of the calls that were accepted
/// @param accepted calls answered with 200
/// @param turnedAway calls answered with 503, which were sent again later as Telegram would
/// @param elapsed from the first call to the last answer
/// @param cpu the sending thread's own
public record Outcome(
    Histogram latencies, long accepted, long turnedAway, Duration elapsed, Duration cpu) {

  /// Accepted calls in a second.
  public double rate() {
    return accepted / seconds(elapsed);
  }

  /// A percentile of the latency in milliseconds.
  public double millis(double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1e3;
  }

  /// How much of one core sending took.
  public double cpuShare() {
    return seconds(cpu) / seconds(elapsed);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  @Override
  public String toString() {
    return "%.0f/s, p50 %.2f ms, p99 %.2f ms, longest %.1f ms, %d accepted, %d turned away, sender used %.0f %% of a core"
        .formatted(
            rate(),
            millis(50),
            millis(99),
            latencies.getMaxValue() / 1e3,
            accepted,
            turnedAway,
            cpuShare() * 100);
  }
}
