package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.channels.testing.FakeTelegram;
import kanal.service.Service;
import kanal.service.Wait;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged service with somebody else's routing core.
class Open311ServiceIT {
  private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}-\\d");
  private static final int CALLS_IN_VAIN = 6;

  @TempDir private Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakeOpen311 core = new FakeOpen311(InstantSource.system());

  @AfterEach
  void end() {
    telegram.close();
    core.close();
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("kanal.telegram.token", telegram.token());
    settings.put("kanal.telegram.api-url", telegram.url());
    settings.put("kanal.open311.endpoint", core.endpoint());
    settings.put("kanal.open311.key", "secret-key");
    settings.put("kanal.open311.settling", "1s");
    settings.put("kanal.core-pause", "1s");
    return settings;
  }

  @Test
  void theNumberIsGivenWhileTheCoreIsDownAndTheTicketIsDeliveredOnceLater() throws Exception {
    for (int i = 0; i < CALLS_IN_VAIN; i++) {
      core.onPost.add(Mishap.busy(503, "1"));
    }
    var citizen = telegram.citizen(5512345678L);
    try (var service = Service.start(folder.resolve("data"), settings())) {
      citizen.writes("jalan rusak parah depan SDN 2 Cikupa kemarin ada yang jatuh");
      Wait.until("the card", () -> !citizen.reads().isEmpty());
      citizen.writes("1");
      Wait.until("the receipt", () -> citizen.reads().getLast().contains("Terkirim"));
      assertThat(core.requests).as("the core was down").isEmpty();
      var found = NUMBER.matcher(citizen.reads().getLast());
      assertThat(found.find()).isTrue();
      var number = found.group();

      core.onPost.clear();
      Wait.until("the ticket", () -> !core.bearing(number).isEmpty());
      core.officer(core.bearing(number).getFirst().id(), "closed", "Sudah ditambal.");
      Wait.until("the news", () -> citizen.reads().getLast().contains("Sudah ditambal."));
      assertThat(core.bearing(number)).hasSize(1);
      service.stop();
      assertThat(service.output()).doesNotContain("secret-key").doesNotContain("Cikupa");
    }
  }
}
