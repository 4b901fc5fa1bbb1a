package kanal.bot.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// The end of the process, which cuts every wait short.
///
/// Thousands of prompts wait here at once, each for the rest of its burst. A latch would keep them
/// in one list and walk it whenever one of them goes.
final class Closing {
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean begun;

  boolean hasBegun() {
    return begun;
  }

  void begin() {
    begun = true;
    waiting.forEach(LockSupport::unpark);
  }

  /// Waits this long, or until the end begins.
  ///
  /// @return whether it has begun
  boolean await(Duration time) throws InterruptedException {
    long start = System.nanoTime();
    var me = Thread.currentThread();
    waiting.add(me);
    try {
      for (long left = time.toNanos();
          left > 0 && !begun;
          left = time.toNanos() - (System.nanoTime() - start)) {
        LockSupport.parkNanos(this, left);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return begun;
    } finally {
      waiting.remove(me);
    }
  }
}
