package kanal.bot.engine.tally;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kanal.bot.engine.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts in memory and hands the numbers on every few seconds, so that counting costs a turn
/// nothing. A killed process loses those few seconds.
public final class Tally implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

  /// Bounds memory while the store is away: there are a dozen names a day.
  private static final int MOST_DAYS = 10;

  private final DailyCounts counts;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Duration pause;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Map<LocalDate, Map<String, Long>> waiting = new HashMap<>();

  /// @param zone whose midnight ends a day
  /// @param pause between two times that numbers are handed on
  public Tally(DailyCounts counts, InstantSource clock, ZoneId zone, Duration pause) {
    this.counts = counts;
    this.clock = clock;
    this.zone = zone;
    this.pause = pause;
  }

  /// Counts something that happened now. Never waits for anything far away.
  public void count(String name, long times) {
    keep(LocalDate.ofInstant(clock.instant(), zone), Map.of(name, times));
  }

  /// Hands numbers on until it is closed.
  public void start() {
    Thread.ofVirtual()
        .name("tally")
        .start(() -> {
          while (!endedWhileWaiting()) {
            flush();
          }
        });
  }

  /// Hands on what was counted; what cannot be handed on now waits for the next time.
  void flush() {
    taken()
        .forEach((day, counted) -> {
          try {
            counts.add(day, counted);
          } catch (Unavailable away) {
            LOG.debug("daily numbers wait: {}", away.getMessage());
            keep(day, counted);
          }
        });
  }

  @Override
  public void close() {
    ended.countDown();
    flush();
  }

  private boolean endedWhileWaiting() {
    try {
      return ended.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private synchronized void keep(LocalDate day, Map<String, Long> counted) {
    if (waiting.containsKey(day) || waiting.size() < MOST_DAYS) {
      var known = waiting.computeIfAbsent(day, _ -> new HashMap<>());
      counted.forEach((name, times) -> known.merge(name, times, Long::sum));
    }
  }

  private synchronized Map<LocalDate, Map<String, Long>> taken() {
    var taken = Map.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
