package kanal.desk.apikey;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// How often each key may call one replica.
public final class CallBudget {
  private final int callsPerMinute;
  private final Map<Long, Bucket> buckets = new ConcurrentHashMap<>();

  public CallBudget(int callsPerMinute) {
    this.callsPerMinute = callsPerMinute;
  }

  /// Takes one call.
  ///
  /// @return nothing when it is granted, else the seconds to wait
  public OptionalLong spend(ApiKey key) {
    var spent = buckets.computeIfAbsent(key.id(), _ -> bucket()).tryConsumeAndReturnRemaining(1);
    return spent.isConsumed()
        ? OptionalLong.empty()
        : OptionalLong.of(1 + Duration.ofNanos(spent.getNanosToWaitForRefill()).toSeconds());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity(callsPerMinute).refillGreedy(callsPerMinute, Duration.ofMinutes(1)))
        .build();
  }
}
