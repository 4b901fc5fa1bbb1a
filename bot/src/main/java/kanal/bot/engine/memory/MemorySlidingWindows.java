package kanal.bot.engine.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kanal.bot.engine.SlidingWindows;

/// Counts in memory, the most recently used of what is counted.
public final class MemorySlidingWindows implements SlidingWindows {
  private static final int REMEMBERED = 20_000;

  private final InstantSource clock;
  private final Map<String, Map<String, Instant>> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Instant>> eldest) {
          return size() > REMEMBERED;
        }
      };

  public MemorySlidingWindows(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Duration> enter(
      String what, String occurrence, int most, Duration window) {
    var now = clock.instant();
    var times = windows.computeIfAbsent(what, _ -> new LinkedHashMap<>());
    times.values().removeIf(time -> !time.plus(window).isAfter(now));
    if (times.size() < most || times.containsKey(occurrence)) {
      times.putIfAbsent(occurrence, now);
      return Optional.empty();
    }
    var first = times.values().iterator().next();
    return Optional.of(Duration.between(now, first.plus(window)));
  }
}
