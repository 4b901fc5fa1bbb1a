package kanal.rights;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kanal.desk.escalation.DeskLease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs the retention once a day, on one replica.
final class RetentionTimer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionTimer.class);
  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Retention retention;
  private final DeskLease lease;
  private ScheduledExecutorService timer = newTimer();
  private volatile boolean running;

  RetentionTimer(Retention retention, DeskLease lease) {
    this.retention = retention;
    this.lease = lease;
  }

  private static ScheduledExecutorService newTimer() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("retention").factory());
  }

  /// A context may be stopped and started again.
  @Override
  public void start() {
    if (timer.isShutdown()) {
      timer = newTimer();
    }
    running = true;
    var _ =
        timer.scheduleWithFixedDelay(
            this::look, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  private void look() {
    try {
      if (running && lease.mine() && retention.isTime()) {
        retention.run(() -> running && lease.mine());
      }
    } catch (RuntimeException broken) {
      // The next look tries again, and an exception would end the timer. Named by its type: a
      // message can repeat a citizen's words.
      LOG.error("retention could not be carried out: {}", broken.getClass().getName());
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdown();
    try {
      if (timer.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        lease.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException away) {
      LOG.debug("the lease of the retention ends by itself: {}", away.getClass().getName());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
