package kanal.desk.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.officer.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page; only its own thread writes to it, so a slow page delays nobody.
final class LiveStream implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
  private static final int WAITING_EVENTS = 256;
  // A page reconnects by itself, and its session is checked again.
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final SseEmitter emitter = new SseEmitter(LIFETIME.toMillis());
  private final BlockingQueue<Optional<TicketNumber>> waiting =
      new ArrayBlockingQueue<>(WAITING_EVENTS);
  private final Duration heartbeat;
  private final Supplier<Optional<Scope>> rights;
  private final Consumer<LiveStream> leave;
  private volatile Scope scope;
  private volatile boolean ended;
  private long asked = System.nanoTime();

  LiveStream(
      Duration heartbeat,
      Supplier<Optional<Scope>> rights,
      Scope scope,
      Consumer<LiveStream> leave) {
    this.heartbeat = heartbeat;
    this.rights = rights;
    this.scope = scope;
    this.leave = leave;
  }

  SseEmitter emitter() {
    return emitter;
  }

  void start() {
    emitter.onCompletion(this::end);
    emitter.onTimeout(this::end);
    emitter.onError(_ -> end());
    var _ = Thread.ofVirtual().name("desk-live").start(this);
  }

  void offer(TicketNumber number, String unit) {
    if (scope.covers(unit) && !waiting.offer(Optional.of(number))) {
      // So much news that one more says nothing new: the page reloads its list anyway.
      waiting.poll();
      waiting.offer(Optional.of(number));
    }
  }

  void end() {
    ended = true;
    leave.accept(this);
    // Only a word in its queue: interrupting it while it writes would cut the connection off.
    waiting.offer(Optional.empty());
  }

  @Override
  public void run() {
    try {
      emitter.send(SseEmitter.event().comment("halo").reconnectTime(3000));
      while (!ended) {
        var first = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        if (!entitled()) {
          break;
        }
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
      leave.accept(this);
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

  /// Asks once a heartbeat what the officer may see by now.
  private boolean entitled() {
    if (System.nanoTime() - asked < heartbeat.toNanos()) {
      return true;
    }
    asked = System.nanoTime();
    try {
      var now = rights.get();
      now.ifPresent(changed -> scope = changed);
      return now.isPresent();
    } catch (DataAccessException away) {
      // Not known is not allowed; the page comes back by itself.
      LOG.warn("an open page is ended: {}", away.getClass().getName());
      return false;
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
