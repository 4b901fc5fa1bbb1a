package kanal.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.officer.Scope;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class LiveStreamsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST = 500;

  private static LiveStreams streams() {
    return new LiveStreams(Duration.ofSeconds(15), _ -> Map.of());
  }

  private static Optional<Scope> everything() {
    return Optional.of(Scope.EVERYTHING);
  }

  private static TicketNumber number(int sequence) {
    return TicketNumber.of(YearMonth.of(2026, 11), sequence);
  }

  @Test
  void opensABoundedNumberOfStreams() {
    try (var streams = streams()) {
      for (int i = 0; i < MOST; i++) {
        assertThat(streams.open(LiveStreamsTest::everything)).isPresent();
      }
      assertThat(streams.open(LiveStreamsTest::everything)).isEmpty();
    }
  }

  @Test
  void newsNeverWaitsForAPage() {
    try (var streams = streams()) {
      assertThat(streams.open(LiveStreamsTest::everything)).isPresent();
      for (int i = 0; i < 10_000; i++) {
        streams.changed(number(i));
      }
    }
  }

  @Test
  void closingEndsAllAndOpensNoMore() {
    var streams = streams();
    assertThat(streams.open(LiveStreamsTest::everything)).isPresent();
    streams.close();
    Awaitility.await().atMost(PATIENCE).until(() -> streams.size() == 0);
    assertThat(streams.open(LiveStreamsTest::everything)).isEmpty();
  }

  @Test
  void newsGoesOnAfterAPause() {
    var asked = new AtomicInteger();
    var streams =
        new LiveStreams(
            Duration.ofSeconds(15),
            numbers -> {
              asked.addAndGet(numbers.size());
              return Map.of();
            });
    streams.close();
    streams.start();
    assertThat(streams.open(LiveStreamsTest::everything)).isPresent();
    streams.changed(number(1));
    Awaitility.await().atMost(PATIENCE).until(() -> asked.get() == 1);
    streams.close();
  }

  @Test
  void unitsAreAskedForOnceHoweverManyPagesAreOpen() {
    var asked = new AtomicInteger();
    try (var streams =
        new LiveStreams(
            Duration.ofSeconds(15),
            numbers -> {
              asked.addAndGet(numbers.size());
              return Map.of();
            })) {
      streams.changed(number(1));
      for (int i = 0; i < 50; i++) {
        streams.open(LiveStreamsTest::everything);
      }
      streams.changed(number(2));
      Awaitility.await().atMost(PATIENCE).until(() -> asked.get() > 0);
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void aDatabaseThatIsAwayForAMomentEndsNothing() {
    var asked = new AtomicInteger();
    try (var streams =
        new LiveStreams(
            Duration.ofSeconds(15),
            _ -> {
              asked.incrementAndGet();
              throw new QueryTimeoutException("away");
            })) {
      streams.open(LiveStreamsTest::everything);
      streams.changed(number(1));
      Awaitility.await().atMost(PATIENCE).until(() -> asked.get() == 1);
      streams.changed(number(2));
      Awaitility.await().atMost(PATIENCE).until(() -> asked.get() == 2);
      assertThat(streams.size()).isEqualTo(1);
    }
  }

  @Test
  void aStreamEndsWithItsOfficersRights() {
    var rights = new AtomicReference<>(everything());
    try (var streams = new LiveStreams(Duration.ofMillis(50), _ -> Map.of())) {
      streams.open(rights::get);
      Awaitility.await()
          .during(Duration.ofMillis(200))
          .atMost(PATIENCE)
          .until(() -> streams.size() == 1);
      rights.set(Optional.empty());
      Awaitility.await().atMost(PATIENCE).until(() -> streams.size() == 0);
    }
  }
}
