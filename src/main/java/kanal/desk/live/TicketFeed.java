package kanal.desk.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kanal.bot.complaint.TicketNumber;

/// Where everything that changes a ticket says so, after its commit.
public final class TicketFeed {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /// Hears of every ticket that is new or changed. Must be quick and must not throw.
  public interface Listener {
    void changed(TicketNumber number);
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  public void changed(TicketNumber number) {
    listeners.forEach(listener -> listener.changed(number));
  }
}
