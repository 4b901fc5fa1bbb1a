package kanal.bot.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Runs work in lanes: one after the other within a lane, lanes beside each other, each on a
/// virtual thread.
final class Lanes {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();
  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

  /// Adds work to a lane. The work must not throw.
  void submit(String lane, Runnable work) {
    lock.lock();
    try {
      var queue = waiting.get(lane);
      if (queue != null) {
        queue.add(work);
        return;
      }
      queue = new ArrayDeque<>();
      queue.add(work);
      waiting.put(lane, queue);
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().name("lane").start(() -> drain(lane));
  }

  /// Waits until all lanes are empty.
  ///
  /// @return whether they are
  boolean awaitEmpty(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      var left = atMost.toNanos();
      while (!waiting.isEmpty() && left > 0) {
        left = empty.awaitNanos(left);
      }
      return waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private void drain(String lane) {
    for (var work = first(lane); work != null; work = next(lane)) {
      work.run();
    }
  }

  private @Nullable Runnable first(String lane) {
    lock.lock();
    try {
      var queue = waiting.get(lane);
      return queue == null ? null : queue.peek();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Runnable next(String lane) {
    lock.lock();
    try {
      var queue = waiting.get(lane);
      if (queue == null) {
        return null;
      }
      queue.poll();
      if (queue.isEmpty()) {
        waiting.remove(lane);
        empty.signalAll();
      }
      return queue.peek();
    } finally {
      lock.unlock();
    }
  }
}
