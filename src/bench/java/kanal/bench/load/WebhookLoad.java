package kanal.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Sends calls over kept-alive connections from one thread and takes their times.
public final class WebhookLoad {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final long RETRY_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long STUCK_NANOS = Duration.ofSeconds(60).toNanos();
  private static final long LONGEST_MICROS = Duration.ofMinutes(10).toNanos() / 1000;
  private static final int DIGITS = 3;

  private final Pace pace;
  private final Supplier<byte[]> calls;
  private final Histogram latencies = new Histogram(LONGEST_MICROS, DIGITS);
  private final Deque<Line> idle = new ArrayDeque<>();
  private final Deque<Due> again = new ArrayDeque<>();
  private final long start;
  private final long end;
  private long begun;
  private long accepted;
  private long turnedAway;

  /// A call that was turned away, and when it is sent again.
  private static final class Due {
    private final byte[] call;
    private final long at;

    Due(byte[] call, long at) {
      this.call = call;
      this.at = at;
    }
  }

  private WebhookLoad(Pace pace, Supplier<byte[]> calls) {
    this.pace = pace;
    this.calls = calls;
    start = System.nanoTime();
    end = start + pace.duration().toNanos();
  }

  /// Runs a load to its end: every call that was begun is answered.
  ///
  /// @param calls whole HTTP requests; asked on this thread only
  public static Outcome run(int port, int connections, Pace pace, Supplier<byte[]> calls) {
    try (var selector = Selector.open()) {
      var lines = new ArrayList<Line>();
      try {
        for (int i = 0; i < connections; i++) {
          lines.add(
              new Line(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), selector));
        }
        return new WebhookLoad(pace, calls).drive(selector, lines);
      } finally {
        for (var line : lines) {
          line.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a connection under load broke", e);
    }
  }

  private Outcome drive(Selector selector, List<Line> lines) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    var cpu = threads.getCurrentThreadCpuTime();
    idle.addAll(lines);
    var last = start;
    var now = start;
    while (true) {
      while (!idle.isEmpty() && beginOne(now)) {
        now = System.nanoTime();
      }
      if (idle.size() == lines.size() && isOver(now)) {
        break;
      }
      if (now - last > STUCK_NANOS && idle.size() < lines.size()) {
        throw new IllegalStateException("no answer for a minute");
      }
      selector.select(idle.isEmpty() || isOver(now) ? 100 : 1);
      now = System.nanoTime();
      for (var key : selector.selectedKeys()) {
        if (answered(key, now)) {
          last = now;
        }
      }
      selector.selectedKeys().clear();
    }
    return new Outcome(
        latencies,
        accepted,
        turnedAway,
        Duration.ofNanos(last - start),
        Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpu));
  }

  /// Nothing is left to begin.
  private boolean isOver(long now) {
    return again.isEmpty() && nextTime(now) >= end;
  }

  /// When the next call is due.
  private long nextTime(long now) {
    return switch (pace) {
      case Pace.AsFastAsAnswered _ -> now;
      case Pace.Fixed(int perSecond, Duration _) -> start + Math.round(begun * (1e9 / perSecond));
    };
  }

  private boolean beginOne(long now) throws IOException {
    var retry = again.peek();
    if (retry != null && retry.at <= now) {
      again.remove();
      idle.remove().send(retry.call, retry.at);
      return true;
    }
    var due = nextTime(now);
    if (due > now || due >= end) {
      return false;
    }
    begun++;
    idle.remove().send(calls.get(), due);
    return true;
  }

  private boolean answered(SelectionKey key, long now) throws IOException {
    if (!(key.attachment() instanceof Line line) || !line.read()) {
      return false;
    }
    switch (line.status()) {
      case OK -> {
        accepted++;
        latencies.recordValue(Math.max(1, (now - line.due()) / 1000));
      }
      case UNAVAILABLE -> {
        turnedAway++;
        again.add(new Due(line.call(), now + RETRY_NANOS));
      }
      default -> throw new IllegalStateException("answered with " + line.status());
    }
    idle.add(line);
    return true;
  }

  /// Runs a load on a thread of its own.
  public static Running start(int port, int connections, Pace pace, Supplier<byte[]> calls) {
    var running = new Running();
    running.thread =
        Thread.ofPlatform()
            .name("load")
            .uncaughtExceptionHandler((_, failure) -> running.failure = failure)
            .start(() -> running.outcome = run(port, connections, pace, calls));
    return running;
  }

  /// A load under way.
  public static final class Running {
    private @Nullable Thread thread;
    private volatile @Nullable Outcome outcome;
    private volatile @Nullable Throwable failure;

    /// Waits for its end.
    public Outcome await() throws InterruptedException {
      if (thread != null) {
        thread.join();
      }
      var done = outcome;
      if (done == null) {
        throw new IllegalStateException("a load broke off", failure);
      }
      return done;
    }
  }
}
