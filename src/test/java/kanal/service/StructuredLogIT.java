package kanal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The log as lines of JSON, for those who collect logs.
class StructuredLogIT {
  @TempDir private Path folder;

  @Test
  void everyLineOfTheLogIsJsonWithoutACitizensWords() throws Exception {
    var settings =
        Map.of("logging.structured.format.console", "ecs", "logging.level.kanal", "debug");
    try (var service = Service.start(folder.resolve("data"), settings)) {
      var simulator = new Simulator(service);
      assertThat(simulator.write(1, "sms", "jalan rusak parah depan SDN 2 Cikupa sudah 3 bulan"))
          .isBetween(200, 204);
      service.stop();

      var log = service.output().lines().filter(line -> line.startsWith("{")).toList();
      assertThat(log).isNotEmpty();
      for (var line : log) {
        var event = JsonMapper.shared().readTree(line);
        assertThat(event.at("/service/name").asString("")).as(line).isEqualTo("kanal");
        assertThat(event.at("/ecs/version").asString("")).as(line).isNotEmpty();
        assertThat(event.at("/message").isString()).as(line).isTrue();
      }
      assertThat(service.output())
          .doesNotContain("Cikupa")
          .doesNotContain(" INFO ")
          .doesNotContain(" WARN ");
    }
  }
}
