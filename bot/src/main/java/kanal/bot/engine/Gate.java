package kanal.bot.engine;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import kanal.bot.message.ConversationKey;

/// Lets turns through: those of one conversation one after the other, those of different ones
/// beside each other, and turns away what comes faster than it can be served.
///
/// Whoever is turned away loses nothing: its platform keeps the message and brings it again.
final class Gate {
  private static final int MOST_AT_ONCE = 2_000;

  /// A burst of a citizen fits in; whoever sends more than that waits outside, not in our memory.
  private static final int MOST_OF_ONE = 64;

  private static final Duration SOON = Duration.ofSeconds(5);

  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final ConcurrentHashMap<ConversationKey, Queue> queues = new ConcurrentHashMap<>();

  /// Those at one conversation.
  private static final class Queue {
    private final ReentrantLock turn = new ReentrantLock(true);
    private int waiting;
  }

  /// @throws TooMany when too many wait already
  <T> T pass(ConversationKey key, Supplier<T> turn) {
    if (!room.tryAcquire()) {
      throw new TooMany("too much comes in at once", SOON);
    }
    try {
      return inQueue(key, turn);
    } finally {
      room.release();
    }
  }

  private <T> T inQueue(ConversationKey key, Supplier<T> turn) {
    var queue = enter(key);
    try {
      queue.turn.lock();
      try {
        return turn.get();
      } finally {
        queue.turn.unlock();
      }
    } finally {
      leave(key);
    }
  }

  private Queue enter(ConversationKey key) {
    return queues.compute(
        key,
        (_, known) -> {
          var queue = known == null ? new Queue() : known;
          if (queue.waiting >= MOST_OF_ONE) {
            throw new TooMany("one sender writes faster than can be answered", SOON);
          }
          queue.waiting++;
          return queue;
        });
  }

  private void leave(ConversationKey key) {
    queues.computeIfPresent(
        key,
        (_, queue) -> {
          queue.waiting--;
          return queue.waiting == 0 ? null : queue;
        });
  }
}
