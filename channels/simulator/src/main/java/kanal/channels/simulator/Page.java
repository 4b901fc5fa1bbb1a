package kanal.channels.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// An open page: what is still to be written to it, in a queue with a bound.
final class Page {
  /// A comment of Server-Sent Events, which keeps proxies from closing a silent connection.
  static final String HEARTBEAT = ":\n\n";

  private static final int MOST_WAITING = 256;
  private static final String END = "";

  private final BlockingQueue<String> events = new ArrayBlockingQueue<>(MOST_WAITING);

  /// Hands over one event; a page that reads too slowly is ended, and comes back for everything.
  void write(String event) {
    if (!events.offer(event)) {
      end();
    }
  }

  /// The next event, or a heartbeat when there was none for so long; empty once it is ended.
  Optional<String> next(Duration patience) throws InterruptedException {
    var event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (event == null) {
      return Optional.of(HEARTBEAT);
    }
    return event.equals(END) ? Optional.empty() : Optional.of(event);
  }

  /// Lets the page go; what it has not read yet, it will read when it comes back.
  void end() {
    events.clear();
    while (!events.offer(END)) {
      events.clear();
    }
  }
}
