package kanal.desk.webhook;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Goes round for as long as the service runs.
final class WebhookWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final WebhookRound round;
  private final Postman postman;
  private final Duration pause;
  private volatile CountDownLatch closing = new CountDownLatch(0);
  private @Nullable Thread thread;

  WebhookWorker(WebhookRound round, Postman postman, Duration pause) {
    this.round = round;
    this.postman = postman;
    this.pause = pause;
  }

  @Override
  public void start() {
    closing = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("webhooks").start(this::work);
  }

  private void work() {
    try {
      do {
        round();
      } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() throws InterruptedException {
    try {
      while (isRunning() && round.run() > 0) {
        LOG.debug("webhooks were told");
      }
    } catch (DataAccessException | TransactionException away) {
      // The next round finds what this one missed.
      LOG.warn("webhooks wait for the desk's database: {}", away.getClass().getName());
    } catch (RuntimeException bug) {
      // One bad row must not silence all others for good; its text may repeat values.
      LOG.error("a round of webhooks failed: {}", bug.getClass().getName());
    }
  }

  @Override
  public void stop() {
    closing.countDown();
    var working = thread;
    try {
      if (working != null) {
        working.join(PATIENCE);
        working.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    postman.close();
  }

  @Override
  public boolean isRunning() {
    return closing.getCount() > 0;
  }
}
