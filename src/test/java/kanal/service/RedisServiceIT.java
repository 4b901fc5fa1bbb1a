package kanal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kanal.channels.testing.FakeTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Redis dies under the running service.
class RedisServiceIT {
  @TempDir private Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();

  @AfterEach
  void end() {
    telegram.close();
  }

  @Test
  void whatCitizensWriteWhileRedisIsDeadArrivesWhenItIsBack() throws Exception {
    var data = folder.resolve("data");
    var settings = new HashMap<>(Map.of("kanal.telegram.token", telegram.token()));
    settings.put("kanal.telegram.api-url", telegram.url());
    var citizen = telegram.citizen(5512345678L);
    try (var service = Service.start(data, settings)) {
      citizen.writes("lampu jalan mati semua sudah lama sekali");
      Wait.until("the question", () -> !citizen.reads().isEmpty());
      var redis = Long.parseLong(Files.readString(data.resolve("redis").resolve("pid")).strip());
      assertThat(ProcessHandle.of(redis).orElseThrow().destroyForcibly()).isTrue();
      citizen.writes("Desa Sukamaju, depan balai desa");
      citizen.writes("1");
      Wait.until(
          "the receipt",
          () -> citizen.reads().stream().anyMatch(text -> text.contains("Terkirim")));
      service.stop();
    }
    assertThat(Desk.tickets(data)).hasSize(1);
  }
}
