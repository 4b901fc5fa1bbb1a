package kanal.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import kanal.bot.engine.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leases in Redis; each change of hands gets a higher fencing number.
public final class RedisLeases implements Leases {
  private static final Logger LOG = LoggerFactory.getLogger(RedisLeases.class);
  private static final Duration LASTS = Duration.ofSeconds(25);
  private static final Duration RENEWED_BELOW = Duration.ofSeconds(15);

  private final Redis redis;
  private final LongSupplier nanos;
  private final String token = UUID.randomUUID().toString();
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final Map<String, Long> fences = new ConcurrentHashMap<>();

  /// A lease of ours.
  ///
  /// @param until by this machine's stopwatch, which no change of the clock moves
  private record Held(long until, String fence) {}

  public RedisLeases(Redis redis) {
    this(redis, System::nanoTime);
  }

  RedisLeases(Redis redis, LongSupplier nanos) {
    this.redis = redis;
    this.nanos = nanos;
  }

  @Override
  public boolean hold(String name) {
    // Counted from before the call: Redis counts from a moment that is later.
    long now = nanos.getAsLong();
    var known = held.get(name);
    if (known != null && known.until() - now >= RENEWED_BELOW.toNanos()) {
      return true;
    }
    var fence =
        redis.run(
            Script.HOLD_LEASE,
            List.of(lease(name), "fence:{" + name + "}"),
            List.of(token, Long.toString(LASTS.toMillis())));
    if (fence.equals("0")) {
      held.remove(name);
      return false;
    }
    var before = held.put(name, new Held(now + LASTS.toNanos(), fence));
    fences.put(name, Long.valueOf(fence));
    if (before == null || !before.fence().equals(fence)) {
      LOG.info("Holding the lease {} with number {}", name, fence);
    }
    return true;
  }

  @Override
  public long fence(String name) {
    return fences.getOrDefault(name, 0L);
  }

  @Override
  public void release(String name) {
    held.remove(name);
    redis.run(Script.RELEASE_LEASE, List.of(lease(name)), List.of(token));
  }

  private static String lease(String name) {
    return "lease:{" + name + "}";
  }
}
