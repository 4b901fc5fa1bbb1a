package kanal.desk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import kanal.bot.complaint.TicketPins;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.core.DeskRoutingCore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The public page on a real web server.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CheckPageIT {
  private static final int LARGEST = 20_000;

  @TempDir static Path folder;

  @Autowired DeskRoutingCore core;
  @Autowired TicketPins pins;
  @LocalServerPort int port;
  private Browser browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
  }

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  private static int size(String body) {
    return body.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void anybodyOpensItAndItIsSmallAndWithoutScript() throws Exception {
    var page = browser.get("/cek");
    var style = browser.get("/cek/cek.css");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(size(page.body()) + size(style.body())).isLessThan(LARGEST);
    assertThat(page.body()).doesNotContain("<script").doesNotContain("style=");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void showsATicketForItsNumberAndPin() throws Exception {
    var ticket = TicketSamples.everywhere(1, "<b>&\"'</b><script>x</script>", Instant.now());
    core.file(ticket);
    var pin = pins.of(ticket.number());
    var answer =
        browser.post("/cek", Map.of("number", ticket.number().value(), "pin", " " + pin), "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(ticket.number().value())
        .contains("Menunggu diperiksa petugas")
        .contains("&lt;script&gt;")
        .doesNotContain("<script")
        .doesNotContain(pin);
    assertThat(size(answer.body())).isLessThan(LARGEST);
  }

  @Test
  void aWrongPinAndAnUnknownNumberGiveTheSamePage() throws Exception {
    var ticket = TicketSamples.road(2, Instant.now());
    core.file(ticket);
    var number = ticket.number().value();
    var unknown = TicketSamples.number(3).value();
    var wrong = browser.post("/cek", Map.of("number", number, "pin", "000000"), "");
    var nobodys = browser.post("/cek", Map.of("number", unknown, "pin", "000000"), "");
    assertThat(wrong.statusCode()).isEqualTo(nobodys.statusCode()).isEqualTo(404);
    assertThat(wrong.body().replace(number, "N")).isEqualTo(nobodys.body().replace(unknown, "N"));
  }

  @Test
  void whatIsNoNumberIsToldSo() throws Exception {
    var answer = browser.post("/cek", Map.of("number", "2611-0001-4", "pin", "123456"), "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Nomor laporan belum benar");
    var noPin = browser.post("/cek", Map.of("number", "2611-0001-3", "pin", "12"), "");
    assertThat(noPin.body()).contains("PIN terdiri dari 6 angka");
  }
}
