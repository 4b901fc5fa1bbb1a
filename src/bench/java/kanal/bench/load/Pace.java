package kanal.bench.load;

import java.time.Duration;

/// When calls are sent.
public sealed interface Pace {
  /// How long calls are begun.
  Duration duration();

  /// Each connection sends its next call as soon as the last one is answered.
  record AsFastAsAnswered(Duration duration) implements Pace {}

  /// At fixed times, whatever becomes of the calls before: latency counts from the time a call was
  /// due, so that a stall is felt by everybody who would have called meanwhile.
  record Fixed(int perSecond, Duration duration) implements Pace {}
}
