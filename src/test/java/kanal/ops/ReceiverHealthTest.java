package kanal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.bot.engine.Receiver;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ReceiverHealthTest {
  /// A receiver that says this of itself.
  private record Played(String name, Optional<String> trouble) implements Receiver {
    @Override
    public void start() {}

    @Override
    public void close() {}
  }

  @Test
  void tellsTheChannelInTroubleFromTheOthersAndNothingMore() {
    var health =
        new ReceiverHealth(
                List.of(
                    new Played("telegram/7700000001 poller", Optional.empty()),
                    new Played("sms/AC01 catch-up", Optional.empty()),
                    new Played("sms/AC02 catch-up", Optional.of("Twilio cannot be read.")),
                    new Played("email/lapor@kab.test watcher", Optional.empty())))
            .health();

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails())
        .isEqualTo(Map.of("telegram", "works", "sms", "in trouble", "email", "works"));
  }
}
