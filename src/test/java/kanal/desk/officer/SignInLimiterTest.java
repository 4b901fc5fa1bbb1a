package kanal.desk.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLimiterTest {
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private final SignInLimiter limiter = new SignInLimiter(() -> now);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      limiter.failed("admin");
    }
  }

  @Test
  void aFewMistakesCostNothing() {
    fail(4);
    assertThat(limiter.allows("admin")).isTrue();
  }

  @Test
  void moreMistakesCostMoreAndMoreTime() {
    fail(5);
    assertThat(limiter.allows("admin")).isFalse();
    now = now.plusSeconds(2);
    assertThat(limiter.allows("admin")).isTrue();
    fail(1);
    now = now.plusSeconds(3);
    assertThat(limiter.allows("admin")).isFalse();
    now = now.plusSeconds(1);
    assertThat(limiter.allows("admin")).isTrue();
  }

  @Test
  void nobodyWaitsLongerThanAMinute() {
    fail(1000);
    now = now.plusSeconds(60);
    assertThat(limiter.allows("admin")).isTrue();
  }

  @Test
  void othersDoNotWait() {
    fail(10);
    assertThat(limiter.allows("budi")).isTrue();
  }

  @Test
  void theRightPasswordForgivesAll() {
    fail(10);
    limiter.succeeded("admin");
    assertThat(limiter.allows("admin")).isTrue();
  }

  @Test
  void remembersABoundedNumberOfNames() {
    fail(10);
    for (int i = 0; i < 10_000; i++) {
      limiter.failed("other " + i);
    }
    assertThat(limiter.allows("admin")).isTrue();
  }
}
