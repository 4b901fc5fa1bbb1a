package kanal.desk.escalation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Looks at the deadlines from time to time, on one replica at a time.
final class EscalationTimer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(EscalationTimer.class);

  private final Escalation escalation;
  private final DeskLease lease;
  private final Duration every;
  private ScheduledExecutorService timer = newTimer();
  private volatile boolean running;

  EscalationTimer(Escalation escalation, DeskLease lease, Duration every) {
    this.escalation = escalation;
    this.lease = lease;
    this.every = every;
  }

  private static ScheduledExecutorService newTimer() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("desk-deadlines").factory());
  }

  /// A context may be stopped and started again.
  @Override
  public void start() {
    if (timer.isShutdown()) {
      timer = newTimer();
    }
    running = true;
    var _ = timer.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// The lease is asked for before each ticket, so that a long run keeps it.
  private void look() {
    try {
      if (running && lease.mine()) {
        escalation.run(_ -> running && lease.mine());
      }
    } catch (DataAccessException | TransactionException away) {
      // The next look does what this one could not, and an exception would end the timer.
      LOG.warn("deadlines wait for the desk's database: {}", away.getClass().getName());
    } catch (RuntimeException broken) {
      // Named by its type: a message can repeat a citizen's words.
      LOG.error("deadlines could not be looked at: {}", broken.getClass().getName());
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdown();
    try {
      if (timer.awaitTermination(10, TimeUnit.SECONDS)) {
        lease.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException away) {
      LOG.debug("the lease of the deadlines ends by itself: {}", away.getClass().getName());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
