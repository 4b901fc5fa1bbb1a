package kanal.bot.engine;

import java.time.Duration;

/// How long to wait before the next try: doubled each time, up to five minutes.
final class Backoff {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 9;

  private Backoff() {}

  /// @param attempts made so far
  /// @param asked how long the other side wants us to wait at least
  static Duration after(int attempts, Duration asked) {
    var doubled = Duration.ofSeconds(1L << Math.min(attempts, DOUBLINGS));
    var capped = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return capped.compareTo(asked) < 0 ? asked : capped;
  }
}
