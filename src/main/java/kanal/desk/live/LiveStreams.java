package kanal.desk.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kanal.bot.complaint.TicketNumber;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Server-sent events to open pages: `tickets` for the inbox, `ticket-NUMBER` for a ticket's page.
/// They name the ticket only; the page asks for the rest with its officer's rights.
public final class LiveStreams implements TicketFeed.Listener, AutoCloseable {
  private static final int MOST_STREAMS = 500;
  private static final int WAITING_EVENTS = 256;
  // A page reconnects by itself, and its session is checked again.
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Duration heartbeat;
  private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /// @param heartbeat how often a silent stream shows that it lives
  public LiveStreams(Duration heartbeat) {
    this.heartbeat = heartbeat;
  }

  /// A new stream; empty when there are too many, or when the service is stopping.
  public Optional<SseEmitter> open() {
    if (closed || streams.size() >= MOST_STREAMS) {
      return Optional.empty();
    }
    var stream = new Stream();
    streams.add(stream);
    stream.emitter.onCompletion(stream::end);
    stream.emitter.onTimeout(stream::end);
    stream.emitter.onError(_ -> stream.end());
    var _ = Thread.ofVirtual().name("desk-live").start(stream);
    if (closed) {
      stream.end();
    }
    return Optional.of(stream.emitter);
  }

  /// How many pages are listening.
  public int size() {
    return streams.size();
  }

  @Override
  public void changed(TicketNumber number) {
    streams.forEach(stream -> stream.offer(number));
  }

  @Override
  public void close() {
    closed = true;
    streams.forEach(Stream::end);
  }

  /// One open page; only its own thread writes to it, so a slow page delays nobody.
  private final class Stream implements Runnable {
    private final SseEmitter emitter = new SseEmitter(LIFETIME.toMillis());
    private final BlockingQueue<Optional<TicketNumber>> waiting =
        new ArrayBlockingQueue<>(WAITING_EVENTS);
    private volatile boolean ended;

    void offer(TicketNumber number) {
      if (!waiting.offer(Optional.of(number))) {
        // So much news that one more says nothing new: the page reloads its list anyway.
        waiting.poll();
        waiting.offer(Optional.of(number));
      }
    }

    void end() {
      ended = true;
      streams.remove(this);
      // Only a word in its queue: interrupting it while it writes would cut the connection off.
      waiting.offer(Optional.empty());
    }

    @Override
    public void run() {
      try {
        emitter.send(SseEmitter.event().comment("halo").reconnectTime(3000));
        while (!ended) {
          var first = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
          if (first == null) {
            emitter.send(SseEmitter.event().comment("detak"));
          } else if (first.isPresent()) {
            send(first.get());
            // A burst of tickets becomes one reload of the list.
            Thread.sleep(PAUSE);
          }
        }
      } catch (IOException | IllegalStateException | InterruptedException _) {
        // The page was closed, or the service stops; either way this stream is over.
      } finally {
        streams.remove(this);
        complete();
      }
    }

    private void complete() {
      try {
        emitter.complete();
      } catch (IllegalStateException _) {
        // Tomcat was first to notice that the page is gone, and has ended the stream itself.
      }
    }

    private void send(TicketNumber first) throws IOException {
      var numbers = new LinkedHashSet<TicketNumber>();
      numbers.add(first);
      var more = new ArrayList<Optional<TicketNumber>>();
      waiting.drainTo(more);
      more.forEach(number -> number.ifPresent(numbers::add));
      emitter.send(SseEmitter.event().name("tickets").data(first.value()));
      for (var number : numbers) {
        emitter.send(SseEmitter.event().name("ticket-" + number).data(number.value()));
      }
    }
  }
}
