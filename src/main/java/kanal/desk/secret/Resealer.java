package kanal.desk.secret;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kanal.seal.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Seals the desk's secrets with the first key: at the start, and soon after that key has changed.
/// No command could, while we have the embedded database's file open.
final class Resealer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Resealer.class);
  private static final String SAMPLE = "sample";

  private final DeskSecrets secrets;
  private final Seal seal;
  private final Duration pause;
  private volatile CountDownLatch closing = new CountDownLatch(0);

  /// Sealed when everything was; no longer fresh as soon as the first key is another.
  private String sample;

  Resealer(DeskSecrets secrets, Seal seal, Duration pause) {
    this.secrets = secrets;
    this.seal = seal;
    this.pause = pause;
    this.sample = sample();
  }

  private String sample() {
    return seal.seal(SAMPLE, SAMPLE, SAMPLE);
  }

  /// Seals what is not, and says what cannot be opened and what to do.
  void reseal() {
    var next = sample();
    var found = secrets.look(true);
    sample = next;
    if (found.stale() > 0) {
      LOG.info("sealed {} secrets of the desk with the first key", found.stale());
    }
    if (found.lost() > 0) {
      LOG.warn(
          "{} secrets of the desk cannot be opened with these keys: bring back the key file, or use"
              + " reset-password NAME --without-second-step and give webhooks new secrets on their"
              + " page",
          found.lost());
    }
  }

  @Override
  public void start() {
    closing = new CountDownLatch(1);
    Thread.ofVirtual().name("desk-secrets").start(this::watch);
  }

  private void watch() {
    try {
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        resealIfRotated();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void resealIfRotated() {
    try {
      if (!seal.isFresh(sample)) {
        reseal();
      }
    } catch (DataAccessException | TransactionException away) {
      // Still not fresh: the next look tries again.
      LOG.warn("the desk's secrets wait for its database: {}", away.getClass().getName());
    }
  }

  @Override
  public void stop() {
    closing.countDown();
  }

  @Override
  public boolean isRunning() {
    return closing.getCount() > 0;
  }
}
