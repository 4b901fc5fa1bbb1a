package kanal.redis;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kanal.bot.engine.Pace;
import kanal.bot.engine.Throttle;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.ChannelId;
import kanal.redis.link.Late;
import kanal.redis.link.Lettuce;

/// One token bucket a channel, kept in Redis and shared by all replicas.
public final class RedisThrottle implements Throttle {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /// A bucket nobody uses is forgotten; so is one that a clock set wrong has filled for days ahead.
  private static final Duration FORGOTTEN = Duration.ofSeconds(10);

  /// Tokens are taken for this part of a second at once: fast channels need not ask for each.
  private static final int PARTS_OF_A_SECOND = 10;

  private final Late<ProxyManager<String>> buckets;
  private final Map<ChannelId, Line> lines = new ConcurrentHashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  public RedisThrottle(Redis redis) {
    buckets = new Late<>(() -> buckets(redis));
  }

  private static ProxyManager<String> buckets(Redis redis) {
    return redis
        .buckets()
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(FORGOTTEN))
        .requestTimeout(Lettuce.COMMAND_LIMIT)
        .build();
  }

  @Override
  public void await(ChannelId channel, Pace pace) throws InterruptedException {
    if (pace.isLimited()) {
      lines.computeIfAbsent(channel, _ -> new Line(channel, pace)).await();
    }
  }

  @Override
  public void end() {
    ended.countDown();
  }

  /// Those of this process who wait for one channel: one at a time asks Redis.
  private final class Line {
    private final ReentrantLock first = new ReentrantLock(true);
    private final BucketProxy bucket;
    private final int portion;
    private int left;

    Line(ChannelId channel, Pace pace) {
      portion = Math.max(1, pace.perSecond() / PARTS_OF_A_SECOND);
      var limit =
          BucketConfiguration.builder()
              .addLimit(
                  bandwidth -> bandwidth.capacity(portion).refillGreedy(pace.perSecond(), SECOND))
              .build();
      bucket = buckets.get().builder().build("pace:{" + channel + "}", () -> limit);
    }

    void await() throws InterruptedException {
      first.lockInterruptibly();
      try {
        while (left == 0 && ended.getCount() > 0) {
          take();
        }
        left = Math.max(0, left - 1);
      } finally {
        first.unlock();
      }
    }

    private void take() throws InterruptedException {
      var nanos = waitForPortion();
      if (nanos == 0) {
        left = portion;
      } else {
        var _ = ended.await(nanos, TimeUnit.NANOSECONDS);
      }
    }

    /// How long until a portion is there; none once it was taken.
    private long waitForPortion() {
      try {
        return bucket.tryConsumeAndReturnRemaining(portion).getNanosToWaitForRefill();
      } catch (RuntimeException e) {
        throw new Unavailable("Redis does not answer", e);
      }
    }
  }
}
