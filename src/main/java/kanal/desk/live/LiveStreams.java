package kanal.desk.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.officer.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Server-sent events to open pages: `tickets` for the inbox, `ticket-NUMBER` for a ticket's page.
/// They name tickets only, and only those the page's officer may see; the page asks for the rest
/// with its officer's rights.
public final class LiveStreams implements TicketFeed.Listener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
  private static final int MOST_STREAMS = 500;
  private static final int WAITING_CHANGES = 4096;
  private static final int MOST_AT_ONCE = 200;

  private final Duration heartbeat;
  private final TicketUnits units;
  private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<TicketNumber> changes = new ArrayBlockingQueue<>(WAITING_CHANGES);
  private volatile Thread announcer;
  private volatile boolean closed;

  /// @param heartbeat how often a silent stream shows that it lives
  public LiveStreams(Duration heartbeat, TicketUnits units) {
    this.heartbeat = heartbeat;
    this.units = units;
    this.announcer = announcer();
  }

  private Thread announcer() {
    return Thread.ofVirtual().name("desk-announcer").start(this::announce);
  }

  /// A new stream; empty when there are too many, or when the service is stopping.
  ///
  /// @param rights what its officer may see now; empty ends the stream
  public Optional<SseEmitter> open(Supplier<Optional<Scope>> rights) {
    if (closed || streams.size() >= MOST_STREAMS) {
      return Optional.empty();
    }
    var scope = rights.get();
    if (scope.isEmpty()) {
      return Optional.empty();
    }
    var stream = new LiveStream(heartbeat, rights, scope.get(), streams::remove);
    streams.add(stream);
    stream.start();
    if (closed) {
      stream.end();
    }
    return Optional.of(stream.emitter());
  }

  /// How many pages are listening.
  public int size() {
    return streams.size();
  }

  @Override
  public void changed(TicketNumber number) {
    // What does not fit is seen when the page looks by itself.
    if (!streams.isEmpty()) {
      var _ = changes.offer(number);
    }
  }

  /// Asks once for the units of what changed, however many pages are open.
  private void announce() {
    var numbers = new ArrayList<TicketNumber>();
    while (!closed) {
      try {
        numbers.add(changes.take());
        changes.drainTo(numbers, MOST_AT_ONCE);
        owners(numbers)
            .forEach((number, unit) -> streams.forEach(stream -> stream.offer(number, unit)));
        numbers.clear();
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private Map<TicketNumber, String> owners(List<TicketNumber> numbers) {
    try {
      return units.of(numbers);
    } catch (DataAccessException away) {
      LOG.warn("open pages are not told of changes: {}", away.getClass().getName());
      return Map.of();
    }
  }

  /// Takes listeners in, also after it was closed: a context may be stopped and started again.
  public synchronized void start() {
    if (closed) {
      closed = false;
      announcer = announcer();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    announcer.interrupt();
    streams.forEach(LiveStream::end);
  }
}
