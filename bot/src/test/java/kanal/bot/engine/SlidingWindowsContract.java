package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What anything that counts what happened lately has to do.
public abstract class SlidingWindowsContract {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST = 3;

  private Instant now = Instant.parse("2026-11-23T05:00:00Z");
  private SlidingWindows windows;

  /// Empty ones.
  protected abstract SlidingWindows windows(InstantSource clock);

  @BeforeEach
  void open() {
    windows = windows(() -> now);
  }

  private Optional<Duration> enter(String what, int occurrence) {
    return windows.enter(what, "m" + occurrence, MOST, HOUR);
  }

  @Test
  void soOftenAndNotMoreWithinAWindow() {
    for (int i = 0; i < MOST; i++) {
      assertThat(enter("siti", i)).isEmpty();
      now = now.plusSeconds(60);
    }
    assertThat(enter("siti", 9)).contains(Duration.ofMinutes(57));
    assertThat(enter("budi", 9)).as("another").isEmpty();
    now = now.plus(Duration.ofMinutes(57));
    assertThat(enter("siti", 9)).as("the first is an hour ago").isEmpty();
    assertThat(enter("siti", 10)).contains(Duration.ofMinutes(1));
  }

  @Test
  void theSameTimeCountsOnce() {
    for (int i = 0; i < MOST; i++) {
      enter("siti", i);
      enter("siti", i);
    }
    assertThat(enter("siti", 0)).isEmpty();
    assertThat(enter("siti", MOST)).isPresent();
  }

  @Test
  void manyAtOnceGainNothing() throws Exception {
    var number = new AtomicInteger();
    Callable<Boolean> one = () -> enter("siti", number.incrementAndGet()).isEmpty();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(50, one)))
          .filteredOn(Future::resultNow)
          .hasSize(MOST);
    }
  }
}
