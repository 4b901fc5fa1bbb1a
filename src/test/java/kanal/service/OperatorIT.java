package kanal.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.message.ChannelId;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.TelegramFault;
import kanal.desk.Browser;
import kanal.redis.InstalledRedis;
import kanal.redis.RedisProperties;
import kanal.seal.SealProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What went wrong is seen, tried again, taken out and thrown away: on the desk and by command,
/// beside a running service and without one.
class OperatorIT {
  private static final String PAGE = "/desk/operator";
  private static final String STORY = "jalan rusak parah depan SDN 2 Cikupa kemarin ada yang jatuh";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();

  @AfterEach
  void end() {
    telegram.close();
  }

  private Service start(Path data) {
    var settings =
        Map.of("kanal.telegram.token", telegram.token(), "kanal.telegram.api-url", telegram.url());
    return Service.start(data, settings);
  }

  private static Browser signIn(Service service) throws IOException, InterruptedException {
    var browser = new Browser(service.port());
    browser.enter("admin", service.firstPassword().orElseThrow());
    return browser;
  }

  @Test
  void aRefusedMessageIsSeenAndDeliveredOnceWhenItIsTriedAgain() throws Exception {
    var data = folder.resolve("data");
    var citizen = telegram.citizen(5512345678L);
    try (var service = start(data)) {
      telegram.fail(
          "sendMessage", new TelegramFault.Refusal(400, "Bad Request: PEER_ID_INVALID", 0));
      citizen.writes(STORY);
      var browser = signIn(service);
      Wait.until("the page", () -> page(browser).contains("Pesan untuk warga"));
      assertThat(page(browser))
          .contains("Tujuan menolak", "400 peer_id_invalid", "Perlu operator", "Telegram")
          .doesNotContain("Cikupa", "5512345678");
      assertThat(browser.get("/desk").body()).as("the header").contains(PAGE);
      assertThat(health(service))
          .contains("\"dead-letters\":1", "\"quarantine\":0", "\"telegram\":{\"state\":\"works\"")
          .doesNotContain(telegram.botId());

      var listed = Command.run(data, "dead-letters");
      assertThat(listed.exitCode()).isZero();
      assertThat(listed.output())
          .contains("Say", "400 peer_id_invalid")
          .doesNotContain("Cikupa", "5512345678");

      telegram.heal();
      var rerun = Command.run(data, "dead-letters", "rerun", "--all");
      assertThat(rerun.output()).contains("is tried again");
      browser.submit(PAGE, PAGE + "/dead-letters/again", Map.of());
      Wait.until("the card", () -> !citizen.reads().isEmpty());
      Wait.until("an empty page", () -> page(browser).contains("Tidak ada yang menunggu"));
      assertThat(Command.run(data, "dead-letters", "list").output()).contains("Nothing waits.");
      service.stop();
      assertThat(citizen.reads()).hasSize(1);
      assertThat(service.output()).doesNotContain("Cikupa");
    }
  }

  @Test
  void whatCannotBeReadIsKeptTriedAgainTakenOutAndThrownAway() throws Exception {
    var data = folder.resolve("data");
    var poison =
        "{\"message\":{\"message_id\":\"rahasia\",\"chat\":{\"id\":99,\"type\":\"private\"}}}";
    try (var service = start(data)) {
      telegram.deliver((ObjectNode) JSON.readTree(poison));
      var browser = signIn(service);
      Wait.until("the page", () -> page(browser).contains("Kiriman Telegram"));
      assertThat(page(browser)).contains("1 kali dicoba").doesNotContain("rahasia");
      assertThat(health(service)).contains("\"quarantine\":1");

      browser.submit(PAGE, PAGE + "/quarantine/again", Map.of());
      Wait.until("a second try", () -> page(browser).contains("2 kali dicoba"));

      var export = browser.submit(PAGE, PAGE + "/quarantine/export", Map.of());
      var line = JSON.readTree(export.body());
      var raw = new String(Base64.getDecoder().decode(line.path("raw").asText()), UTF_8);
      assertThat(JSON.readTree(raw).path("message").path("message_id").asText())
          .isEqualTo("rahasia");
      assertThat(browser.post(PAGE + "/quarantine/export", Map.of(), "").statusCode())
          .as("without a token")
          .isEqualTo(403);
      assertThat(new Browser(service.port()).get(PAGE).statusCode())
          .as("without an officer")
          .isEqualTo(302);

      var id = line.path("id").asText();
      browser.submit(PAGE, PAGE + "/quarantine/discard", Map.of("id", id));
      assertThat(page(browser)).contains("Terakhir dibuang", "oleh admin", id);
      assertThat(health(service)).contains("\"quarantine\":0");
      assertThat(browser.submit(PAGE, PAGE + "/quarantine/discard", Map.of("id", id)).statusCode())
          .isEqualTo(302);
      service.stop();
      assertThat(service.output()).doesNotContain("rahasia");
    }
  }

  @Test
  void anItemThatCanBeReadByNowBecomesOneTurnThoughItWasAskedForWhileNothingRan() throws Exception {
    var data = folder.resolve("data");
    var citizen = telegram.citizen(99);
    start(data).close();
    var update =
        """
        {"update_id":7,"message":{"message_id":5,"date":%d,"text":"%s",
         "from":{"id":99,"is_bot":false,"first_name":"S"},"chat":{"id":99,"type":"private"}}}
        """
            .formatted(Instant.now().getEpochSecond(), STORY);
    var channel = new ChannelId("telegram", telegram.botId());
    var raw = new RawInput(channel, "update", Instant.now(), update.getBytes(UTF_8));
    try (var redis =
        InstalledRedis.open(RedisProperties.at(""), data, SealProperties.usual().in(data))) {
      redis.quarantine(new MemoryMediaStore()).keep(raw, "an older Kanal", Instant.now());
    }

    var file = folder.resolve("export.jsonl");
    var exported = Command.run(data, "quarantine", "export", file.toString());
    assertThat(exported.output()).contains("1 written", "personal data");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(JSON.readTree(Files.readString(file)).path("raw").asText())
        .isEqualTo(Base64.getEncoder().encodeToString(raw.bytes()));
    assertThat(Command.run(data, "quarantine", "export", file.toString()).exitCode()).isOne();
    assertThat(Command.run(data, "quarantine", "show", raw.id()).output())
        .contains("an older Kanal", "update", "telegram")
        .doesNotContain("Cikupa");
    assertThat(Command.run(data, "quarantine", "rerun", raw.id(), "nobody").exitCode()).isOne();

    try (var service = start(data)) {
      Wait.until("the card", () -> !citizen.reads().isEmpty());
      Wait.until("an empty quarantine", () -> health(service).contains("\"quarantine\":0"));
      assertThat(Command.run(data, "quarantine", "rerun", raw.id()).exitCode()).isOne();
      service.stop();
    }
    assertThat(citizen.reads()).hasSize(1);
  }

  private static String page(Browser browser) {
    try {
      return browser.get(PAGE).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static String health(Service service) {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(service.url() + "/actuator/health")).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
