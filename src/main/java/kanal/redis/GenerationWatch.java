package kanal.redis;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kanal.bot.engine.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every second whether Redis still has its data. As long as it has not, no command is sent:
/// pollers lose their leases and platforms keep their messages, until the data is restored.
final class GenerationWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration REPEATED = Duration.ofMinutes(1);

  private final Redis redis;
  private final Generation generation;
  private final CountDownLatch closed = new CountDownLatch(1);
  private long saidAt;

  GenerationWatch(Redis redis, Generation generation) {
    this.redis = redis;
    this.generation = generation;
  }

  void start() {
    Thread.ofVirtual().name("redis-generation").start(this::run);
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void run() {
    try {
      while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void look() {
    try {
      judge(generation.problem());
    } catch (Unavailable away) {
      LOG.debug("Redis cannot be asked whether it has its data", away);
    } catch (RuntimeException bug) {
      LOG.error("looking for Redis' data failed: {}", bug.getClass().getName());
    }
  }

  private void judge(Optional<String> problem) {
    var before = redis.refusal();
    redis.refuse(problem.map(words -> "Redis at " + redis.place() + " " + words));
    if (problem.isEmpty()) {
      if (before.isPresent()) {
        LOG.warn("Redis at {} has its data again: messages are taken in", redis.place());
      }
    } else if (before.isEmpty() || System.nanoTime() - saidAt > REPEATED.toNanos()) {
      saidAt = System.nanoTime();
      LOG.error(
          "ALARM: {}. No message is taken in and nothing is sent; the platforms keep what comes. "
              + "Restore Redis' data.",
          redis.refusal().orElse(""));
    }
  }
}
