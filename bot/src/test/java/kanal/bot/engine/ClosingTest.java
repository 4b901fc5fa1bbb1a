package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClosingTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Closing closing = new Closing();

  @Test
  void waitsAsLongAsAsked() throws InterruptedException {
    long start = System.nanoTime();

    assertThat(closing.await(Duration.ofMillis(50))).isFalse();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(49));
    assertThat(closing.hasBegun()).isFalse();
  }

  @Test
  void cutsEveryWaitShort() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waits =
          Stream.generate(() -> threads.submit(() -> closing.await(LONG))).limit(100).toList();
      Thread.sleep(50);
      closing.begin();

      for (var wait : waits) {
        assertThat(wait.get()).isTrue();
      }
    }
    assertThat(closing.await(LONG)).isTrue();
  }

  @Test
  void isInterruptible() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> closing.await(LONG)).isInstanceOf(InterruptedException.class);
  }
}
