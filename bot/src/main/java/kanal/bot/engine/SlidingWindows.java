package kanal.bot.engine;

import java.time.Duration;
import java.util.Optional;

/// Counts what happened lately, for all replicas together: so many times within any hour, say.
public interface SlidingWindows {
  /// Notes that something happens, unless it happened too often lately. The same occurrence again
  /// counts once.
  ///
  /// @param what is counted; never kept as it is
  /// @param occurrence the id of this time
  /// @param most how often it may happen within a window
  /// @return nothing when it may happen, else how long until it may again
  Optional<Duration> enter(String what, String occurrence, int most, Duration window);
}
