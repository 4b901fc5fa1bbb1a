package kanal.desk.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kanal.desk.database.DeskDatabase;
import kanal.seal.KeyedSeal;
import kanal.seal.Seal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Slowing down of guesses, on any database.
abstract class SignInLimiterContract {
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private final Seal seal = KeyedSeal.forThisProcess();
  private DeskDatabase database;
  private SignInLimiter limiter;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    limiter = replica();
  }

  private SignInLimiter replica() {
    return new SignInLimiter(database, seal, () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

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
  void replicasCountTogether() {
    tryInVain(3);
    limiter = replica();
    tryInVain(2);
    assertThat(limiter.begin("admin")).isFalse();
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
  void whoTriedIsNotToldAndForgotten() {
    tryInVain(1);
    assertThat(subjects()).singleElement().asString().doesNotContain("admin");
    waits(Duration.ofMinutes(16));
    limiter.begin("budi");
    assertThat(subjects()).hasSize(1);
  }

  private List<String> subjects() {
    return database
        .jdbc()
        .sql("select subject from sign_in_try")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
