package kanal.redis;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.memory.MemorySlidingWindows;
import kanal.seal.Seal;

/// Counts in Redis, a sorted set for each thing under a keyed hash, which is gone when its window
/// is.
///
/// While Redis is away each replica counts for itself: a limit that several share is then theirs
/// several times over, and nobody waits for Redis.
public final class RedisSlidingWindows implements SlidingWindows {
  private static final int NAME_DIGITS = 32;
  private static final int OCCURRENCE_DIGITS = 16;

  private final Redis redis;
  private final Seal seal;
  private final InstantSource clock;
  private final SlidingWindows own;

  public RedisSlidingWindows(Redis redis, Seal seal, InstantSource clock) {
    this.redis = redis;
    this.seal = seal;
    this.clock = clock;
    own = new MemorySlidingWindows(clock);
  }

  @Override
  public Optional<Duration> enter(String what, String occurrence, int most, Duration window) {
    var name = seal.name("window", what, NAME_DIGITS);
    try {
      long wait =
          Long.parseLong(
              redis.run(
                  Script.ENTER_WINDOW,
                  List.of("window:{" + name + "}"),
                  List.of(
                      seal.name("occurrence", occurrence, OCCURRENCE_DIGITS),
                      Long.toString(clock.millis()),
                      Integer.toString(most),
                      Long.toString(window.toMillis()))));
      return wait == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(wait));
    } catch (Unavailable _) {
      return own.enter(name, occurrence, most, window);
    }
  }
}
