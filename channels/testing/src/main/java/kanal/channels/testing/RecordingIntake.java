package kanal.channels.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.InboundMessage;

/// Remembers what a channel brought in; can play a store that is away.
public final class RecordingIntake implements Intake {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<InboundMessage> accepted = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private volatile boolean away;

  @Override
  public Received receive(InboundMessage message) {
    if (away) {
      throw new Unavailable("the store is away", new IllegalStateException("played by a test"));
    }
    lock.lock();
    try {
      if (!known.add(message.id())) {
        return Received.DUPLICATE;
      }
      accepted.add(message);
      return Received.ACCEPTED;
    } finally {
      lock.unlock();
    }
  }

  /// From now on, plays a store that is away, or is back.
  public void away(boolean yes) {
    away = yes;
  }

  /// What came in, each once, in order.
  public List<InboundMessage> accepted() {
    lock.lock();
    try {
      return List.copyOf(accepted);
    } finally {
      lock.unlock();
    }
  }
}
