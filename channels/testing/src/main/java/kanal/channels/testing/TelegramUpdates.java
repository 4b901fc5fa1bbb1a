package kanal.channels.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Updates waiting to be fetched, with the Bot API server's rules for `offset`.
final class TelegramUpdates {
  /// How far past the newest update an offset may be before the server takes it for a mistake and
  /// begins at the oldest update instead.
  private static final int FUTURE = 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<ObjectNode> waiting = new ArrayList<>();
  private final List<Long> confirmed = new ArrayList<>();
  private final List<ObjectNode> delivered = new ArrayList<>();
  private long nextId = 1000;
  private long poll;
  private int conflicts;

  /// Another getUpdates call took this one's place.
  static final class Conflict extends Exception {
    private static final long serialVersionUID = 1L;
  }

  long add(ObjectNode update) {
    lock.lock();
    try {
      long id = update.path("update_id").asLong(nextId);
      update.put("update_id", id);
      nextId = Math.max(nextId, id) + 1;
      waiting.add(update);
      delivered.add(update.deepCopy());
      changed.signalAll();
      return id;
    } finally {
      lock.unlock();
    }
  }

  void renumber(long id) {
    lock.lock();
    try {
      nextId = id;
    } finally {
      lock.unlock();
    }
  }

  List<Long> confirmed() {
    lock.lock();
    try {
      return List.copyOf(confirmed);
    } finally {
      lock.unlock();
    }
  }

  /// Every update there ever was, as it was delivered.
  List<ObjectNode> delivered() {
    lock.lock();
    try {
      return delivered.stream().map(ObjectNode::deepCopy).toList();
    } finally {
      lock.unlock();
    }
  }

  int conflicts() {
    lock.lock();
    try {
      return conflicts;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  void forgetAll() {
    lock.lock();
    try {
      waiting.clear();
    } finally {
      lock.unlock();
    }
  }

  List<ObjectNode> after(long offset, int limit, Duration wait)
      throws Conflict, InterruptedException {
    lock.lock();
    try {
      long me = ++poll;
      changed.signalAll();
      long from = forgetBefore(offset);
      long until = System.nanoTime() + wait.toNanos();
      while (true) {
        var found = waiting.stream().filter(update -> id(update) >= from).limit(limit).toList();
        long left = until - System.nanoTime();
        if (!found.isEmpty() || left <= 0) {
          return found;
        }
        changed.awaitNanos(left);
        if (poll != me) {
          conflicts++;
          throw new Conflict();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /// Forgets what this offset confirms, and says where to begin.
  private long forgetBefore(long offset) {
    long newest = waiting.isEmpty() ? nextId - 1 : id(waiting.getLast());
    if (offset > newest + FUTURE) {
      return 0;
    }
    long from = offset < 0 ? newest + 1 + offset : offset;
    waiting.stream()
        .filter(update -> id(update) < from)
        .map(TelegramUpdates::id)
        .forEach(confirmed::add);
    waiting.removeIf(update -> id(update) < from);
    return from;
  }

  private static long id(ObjectNode update) {
    return update.path("update_id").asLong();
  }
}
