package kanal.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kanal.lab.KanalProcess;
import kanal.lab.Patience;

/// Starts replicas that have died again, as an operating system does, without their fail points.
final class Supervisor implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofMillis(300);
  private static final Duration START = Duration.ofMinutes(3);

  private final List<KanalProcess> replicas;
  private final AtomicInteger deaths = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread watch = Thread.ofVirtual().name("supervisor").unstarted(this::watch);

  Supervisor(List<KanalProcess> replicas) {
    this.replicas = replicas;
  }

  void begin() {
    watch.start();
  }

  /// How often a replica was found dead.
  int deaths() {
    return deaths.get();
  }

  /// Waits until every replica serves.
  void awaitAllReady() {
    if (!Patience.until(
        START, () -> replicas.stream().allMatch(one -> one.isAlive() && one.isReady()))) {
      throw new AssertionError("not all replicas came back");
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (watch.getState() == Thread.State.NEW) {
      return;
    }
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      while (!closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        for (var replica : replicas) {
          if (!replica.isAlive()) {
            deaths.incrementAndGet();
            replica.launch();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
