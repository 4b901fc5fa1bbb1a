package kanal.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The webhooks' page on a real web server, and the worker behind it.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WebhookPageIT {
  private static final String PAGE = "/desk/webhooks";
  private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]{44}");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path folder;

  @Autowired FirstPassword firstPassword;
  @Autowired DeskRoutingCore core;
  @Autowired DeskDatabase database;
  @LocalServerPort int port;
  private Browser browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("kanal.desk.webhooks.allow-private", () -> "true");
  }

  @BeforeEach
  void signIn() throws Exception {
    browser = new Browser(port);
    browser.signIn(Officers.FIRST, firstPassword.password().orElseThrow());
  }

  private String added(String url) throws Exception {
    browser.submit(PAGE, PAGE + "?event=FILED", Map.of("url", url));
    return browser.get(PAGE).body();
  }

  @Test
  void aWebhookHearsOfTicketsUntilItIsStopped() throws Exception {
    try (var receiver = new Receiver()) {
      var page = added(receiver.url());
      var secret = SECRET.matcher(page);
      assertThat(secret.find()).isTrue();
      assertThat(browser.get(PAGE).body()).as("shown once").doesNotContain(secret.group());
      core.file(TicketSamples.road(1, Instant.now()));
      Awaitility.await().atMost(PATIENCE).until(() -> receiver.told.size() == 1);
      assertThat(receiver.told.getFirst().type()).isEqualTo("ticket.filed");
      var renew = Pattern.compile("/desk/webhooks/\\d+/secret").matcher(page);
      assertThat(renew.find()).isTrue();
      browser.submit(PAGE, renew.group(), Map.of());
      var another = SECRET.matcher(browser.get(PAGE).body());
      assertThat(another.find()).isTrue();
      assertThat(another.group()).isNotEqualTo(secret.group());
      var stop = Pattern.compile("/desk/webhooks/\\d+/stop").matcher(page);
      assertThat(stop.find()).isTrue();
      browser.submit(PAGE, stop.group(), Map.of());
      assertThat(browser.get(PAGE).body()).contains("Dihentikan");
    }
  }

  @Test
  void whatWasGivenUpIsShownAndTriedAgain() throws Exception {
    try (var receiver = new Receiver()) {
      receiver.usual = 410;
      added(receiver.url());
      core.file(TicketSamples.road(2, Instant.now()));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> browser.get(PAGE).body().contains("Alamat itu menolak."));
      receiver.usual = 200;
      var again =
          Pattern.compile("/desk/webhooks/dead/\\d+/again").matcher(browser.get(PAGE).body());
      assertThat(again.find()).isTrue();
      browser.submit(PAGE, again.group(), Map.of());
      Awaitility.await().atMost(PATIENCE).until(() -> receiver.told.size() == 2);
      assertThat(browser.get(PAGE).body()).doesNotContain("Alamat itu menolak.");
    }
  }

  @Test
  void aPlainAddressIsRefusedAndNothingIsKeptOfIt() throws Exception {
    assertThat(added("http://contoh.go.id/\"><script>x</script>"))
        .contains("harus diawali https://")
        .doesNotContain("<script>x");
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from webhook where url like '%contoh%'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
