package kanal.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Token buckets of one rate, one for each of many. Of each only the time is kept at which it will
/// be full again; the ones that were used longest ago are forgotten first.
final class Buckets<K> {
  private static final int REMEMBERED = 20_000;

  private final Rate rate;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, Instant> fullAt = new LinkedHashMap<>(16, 0.75f, true);

  Buckets(Rate rate) {
    this.rate = rate;
  }

  /// Takes one.
  ///
  /// @return nothing, or after what time there is one again
  Optional<Duration> take(K whose, Instant now) {
    lock.lock();
    try {
      var known = fullAt.get(whose);
      var latest = now.plus(rate.pause().multipliedBy(rate.burst()));
      // What lies further ahead was written down by a clock that has since been set back.
      var from = known == null || known.isBefore(now) || known.isAfter(latest) ? now : known;
      var afterwards = from.plus(rate.pause());
      if (afterwards.isAfter(latest)) {
        return Optional.of(Duration.between(latest, afterwards));
      }
      fullAt.put(whose, afterwards);
      if (fullAt.size() > REMEMBERED) {
        fullAt.remove(fullAt.keySet().iterator().next());
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }
}
