package kanal.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import kanal.bot.complaint.TicketNumber;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST = 500;

  @Test
  void opensABoundedNumberOfStreams() {
    try (var streams = new LiveStreams(Duration.ofSeconds(15))) {
      for (int i = 0; i < MOST; i++) {
        assertThat(streams.open()).isPresent();
      }
      assertThat(streams.open()).isEmpty();
    }
  }

  @Test
  void newsNeverWaitsForAPage() {
    try (var streams = new LiveStreams(Duration.ofSeconds(15))) {
      assertThat(streams.open()).isPresent();
      for (int i = 0; i < 10_000; i++) {
        streams.changed(TicketNumber.of(YearMonth.of(2026, 11), i));
      }
    }
  }

  @Test
  void closingEndsAllAndOpensNoMore() {
    var streams = new LiveStreams(Duration.ofSeconds(15));
    assertThat(streams.open()).isPresent();
    streams.close();
    Awaitility.await().atMost(PATIENCE).until(() -> streams.size() == 0);
    assertThat(streams.open()).isEmpty();
  }
}
