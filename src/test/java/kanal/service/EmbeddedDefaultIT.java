package kanal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One command, nothing configured.
class EmbeddedDefaultIT {
  private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}-\\d");

  @TempDir private Path folder;

  @Test
  void takesAReportInKeepsItOverARestartAndLetsAnOfficerAct() throws Exception {
    var data = folder.resolve("data");
    String number;
    String password;
    try (var service = Service.startPackaged(data)) {
      password = service.firstPassword().orElseThrow();
      var simulator = new Simulator(service);
      assertThat(simulator.page()).contains("Coba Kanal");
      var status = simulator.write(1, "sms", "jalan rusak parah depan SDN 2 Cikupa sudah 3 bulan");
      assertThat(status).isBetween(200, 204);

      var desk = Desk.signIn(service, password);
      Wait.until("the ticket is in the inbox", () -> NUMBER.matcher(desk.inbox()).find());
      var found = NUMBER.matcher(desk.inbox());
      assertThat(found.find()).isTrue();
      number = found.group();
      assertThat(desk.ticket(number)).contains("SDN 2 Cikupa");
      service.stop();
      assertThat(service.output()).doesNotContain("SDN 2 Cikupa").doesNotContain("ERROR");
      assertThat(data.resolve("redis").resolve("pid")).doesNotExist();
    }
    try (var service = Service.start(data, Map.of())) {
      assertThat(service.firstPassword()).as("shown once only").isEmpty();
      var desk = Desk.signIn(service, password);
      assertThat(desk.inbox()).contains(number);
      assertThat(desk.act(number, "VERIFY", "")).isEqualTo(302);
    }
    assertThat(Desk.tickets(data))
        .singleElement()
        .satisfies(ticket -> {
          assertThat(ticket.get("number")).isEqualTo(number);
          assertThat(ticket.get("channel")).isEqualTo("sms");
          assertThat(ticket.get("stage")).isEqualTo("VERIFIED");
        });
  }

  @Test
  void losesNothingWhenKilled() throws Exception {
    var data = folder.resolve("data");
    try (var service = Service.start(data, Map.of())) {
      var simulator = new Simulator(service);
      for (int i = 0; i < 20; i++) {
        var text = "lampu jalan mati semua di Desa Sukamaju gang " + i + " sudah seminggu";
        assertThat(simulator.write(i, "sms", text)).isBetween(200, 204);
      }
      service.kill();
    }
    try (var service = Service.start(data, Map.of("logging.level.kanal", "debug"))) {
      assertThat(service.url()).isNotBlank();
      // What a process had in hand when it was killed is held for a minute.
      Wait.until("all reports reach the desk", Duration.ofMinutes(2), () -> Backlog.isEmpty(data));
      service.stop();
    }
    assertThat(Desk.tickets(data)).hasSize(20);
  }

  @Test
  void aSecondServiceOnTheSameFolderIsRefusedInOneSentence() throws Exception {
    var data = folder.resolve("data");
    try (var service = Service.start(data, Map.of());
        var second = Service.launch(data, Service.freePort(), Map.of())) {
      assertThat(second.exitCode()).isNotZero();
      assertThat(second.output()).contains("is in use by another Kanal").doesNotContain("\tat ");
      assertThat(service.printed("Kanal is ready")).isTrue();
    }
  }

  @Test
  void aPortInUseIsSaidPlainly() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var service = Service.launch(folder.resolve("data"), other.getLocalPort(), Map.of())) {
      assertThat(service.exitCode()).isNotZero();
      assertThat(service.output())
          .contains("Port " + other.getLocalPort() + " was already in use")
          .doesNotContain("\tat ");
    }
  }
}
