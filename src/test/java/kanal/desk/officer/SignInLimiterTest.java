package kanal.desk.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SignInLimiterTest {
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private final SignInLimiter limiter = new SignInLimiter(() -> now);

  private void tryInVain(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(limiter.begin("admin")).isTrue();
    }
  }

  private void waits(Duration time) {
    now = now.plus(time);
  }

  @Test
  void aFewMistakesCostNothing() {
    tryInVain(5);
    assertThat(limiter.begin("admin")).isFalse();
  }

  @Test
  void moreMistakesCostMoreAndMoreTime() {
    tryInVain(5);
    waits(Duration.ofSeconds(2));
    tryInVain(1);
    waits(Duration.ofSeconds(3));
    assertThat(limiter.begin("admin")).isFalse();
    waits(Duration.ofSeconds(1));
    tryInVain(1);
  }

  @Test
  void nobodyWaitsLongerThanAMinute() {
    tryInVain(5);
    for (int i = 0; i < 20; i++) {
      waits(Duration.ofSeconds(60));
      tryInVain(1);
    }
    waits(Duration.ofSeconds(59));
    assertThat(limiter.begin("admin")).isFalse();
  }

  @Test
  void manyTriesAtOnceGainNothing() throws InterruptedException, ExecutionException {
    var begun = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        begun.add(threads.submit(() -> limiter.begin("admin")));
      }
    }
    var allowed = new ArrayList<Boolean>();
    for (var one : begun) {
      allowed.add(one.get());
    }
    assertThat(allowed).filteredOn(one -> one).hasSize(5);
  }

  @Test
  void othersDoNotWait() {
    tryInVain(5);
    assertThat(limiter.begin("budi")).isTrue();
  }

  @Test
  void theRightPasswordForgivesAll() {
    tryInVain(5);
    limiter.succeeded("admin");
    tryInVain(5);
  }

  @Test
  void mistakesAreForgottenAfterAWhile() {
    tryInVain(5);
    waits(Duration.ofMinutes(16));
    tryInVain(5);
  }

  @Test
  void remembersABoundedNumberOfNames() {
    tryInVain(5);
    for (int i = 0; i < 10_000; i++) {
      limiter.begin("other " + i);
    }
    assertThat(limiter.begin("admin")).isTrue();
  }
}
