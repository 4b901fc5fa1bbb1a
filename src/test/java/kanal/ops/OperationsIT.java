package kanal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.Kanal;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.lab.RedisServer;
import kanal.service.Wait;
import kanal.trace.CollectedSpans;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/// What those who keep the service running see of it.
class OperationsIT {
  private static final Path DEPLOY = Path.of("deploy");

  private static final String NUMBER = "+6281255550123";
  private static final String CANARY = "kenari9f2c";

  /// What people, and those who are none, write.
  private static final List<String> HOSTILE =
      List.of(
          CANARY,
          "jalan rusak di " + CANARY + " depan rumah Bu " + CANARY,
          "BATAL " + CANARY,
          "STATUS 2611-0001-3 " + CANARY,
          "${jndi:ldap://" + CANARY + "/a} {} %s %n",
          "<script>alert('" + CANARY + "')</script>",
          "'; DROP TABLE ticket; -- " + CANARY,
          "\u202e" + CANARY + "\u0000\uD800 \r\nERROR [main] " + CANARY,
          (CANARY + " ").repeat(2000),
          "=HYPERLINK(\"http://" + CANARY + "\")",
          "NIK saya 3603280101900001, nama " + CANARY + ", hp 081255550123");

  @TempDir private static Path folder;
  private static RedisServer redis;
  private static ConfigurableApplicationContext kanal;

  @BeforeAll
  static void start() {
    redis = new RedisServer(folder.resolve("redis")).start();
    kanal =
        SpringApplication.run(
            new Class<?>[] {Kanal.class, CollectedSpans.class},
            new String[] {
              "--server.port=0",
              "--kanal.tracing.endpoint=http://127.0.0.1:1",
              "--kanal.data-dir=" + folder.resolve("data"),
              "--kanal.redis.url=" + redis.url()
            });
  }

  @AfterAll
  static void stop() {
    kanal.close();
    redis.close();
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var port = kanal.getEnvironment().getRequiredProperty("local.server.port");
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static int status(String path) {
    return answer(path).map(HttpResponse::statusCode).orElse(0);
  }

  private static String body(String path) {
    return answer(path).map(HttpResponse::body).orElse("");
  }

  private static Optional<HttpResponse<String>> answer(String path) {
    try {
      return Optional.of(get(path));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Test
  void isReadyWhileRedisIsThereAndAliveAllTheSame() throws Exception {
    assertThat(get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");

    redis.kill();
    Wait.until("not ready", () -> status("/readyz") == 503);
    assertThat(get("/readyz").body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
    assertThat(get("/livez").statusCode()).isEqualTo(200);
    Wait.until("unknown", () -> body("/actuator/prometheus").contains("kanal_tasks_waiting NaN"));

    redis.start();
    Wait.until("ready again", () -> status("/readyz") == 200);
  }

  @Test
  void strangersFindNothingButTheProbes() throws Exception {
    for (var path : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
      var stranger = get(path, "X-Forwarded-For", "203.0.113.9");
      assertThat(stranger.statusCode()).as(path).isEqualTo(404);
      assertThat(stranger.body()).isEmpty();
    }
    assertThat(get("/readyz", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
  }

  @Test
  void everyAlertAsksForWhatTheServiceExports() throws Exception {
    var queries = new Queries(get("/actuator/prometheus").body());
    for (var alert : alerts()) {
      assertThat(queries.missing(String.valueOf(alert.get("expr"))))
          .as(String.valueOf(alert.get("alert")))
          .isEmpty();
      assertThat(alert.get("annotations"))
          .asInstanceOf(InstanceOfAssertFactories.MAP)
          .containsOnlyKeys("summary", "action");
    }
    assertThat(queries.missing("max by (colour) (kanal_turn{outcome=\"x\"})"))
        .containsExactly("kanal_turn", "label colour");
    assertThat(queries.missing("kanal_pile{pile=\"heap\"} > 0"))
        .containsExactly("kanal_pile pile heap");
  }

  @Test
  void everyPanelAsksForWhatTheServiceExports() throws Exception {
    var queries = new Queries(get("/actuator/prometheus").body());
    var dashboard = JsonMapper.shared().readTree(DEPLOY.resolve("grafana/kanal.json").toFile());
    var asked = dashboard.findValuesAsString("expr");
    assertThat(asked).hasSizeGreaterThan(20);
    for (var query : asked) {
      assertThat(queries.missing(query)).as(query).isEmpty();
    }
  }

  @Test
  void aTraceGoesFromTheMessageToTheFiledTicket() {
    receive("1", "jalan rusak parah depan SDN 2 Cikupa sudah 3 bulan");

    var spans = kanal.getBean(CollectedSpans.class);
    Wait.until("the filing", () -> spans.named("task file").isPresent());
    var filing = spans.named("task file").orElseThrow();
    var turn =
        spans.all().stream()
            .filter(span -> span.getSpanId().equals(filing.getParentSpanId()))
            .findFirst()
            .orElseThrow();
    assertThat(turn.getName()).isEqualTo("turn message");
    assertThat(turn.getTraceId()).isEqualTo(filing.getTraceId());
    assertThat(turn.getAttributes().asMap().toString()).contains("sms");
    assertThat(spans.all().toString()).doesNotContain("Cikupa").doesNotContain(NUMBER.substring(1));
  }

  @Test
  void noLogHoldsWhatCitizensWroteOrWhoTheyAre() {
    try (var log = new WholeLog()) {
      for (int i = 0; i < HOSTILE.size(); i++) {
        receive("hostile-" + i, HOSTILE.get(i));
      }
      redis.kill();
      assertThatThrownBy(() -> receive("away", "jalan " + CANARY)).isInstanceOf(Unavailable.class);
      redis.start();
      Wait.until("ready again", () -> status("/readyz") == 200);
      receive("back", "lampu mati di " + CANARY);

      assertThat(log.lines()).as("that something is logged at all").isNotEmpty();
      assertThat(log.lines())
          .noneMatch(line -> line.contains(CANARY) || line.contains(NUMBER.substring(3)));
    }
  }

  private static void receive(String id, String text) {
    var citizen =
        new ConversationKey(new ChannelId("sms", "1708"), new Address(Address.TEL, NUMBER));
    var message =
        new InboundMessage(id, id, citizen, Instant.now(), InboundMessage.Written.text(text));
    assertThat(kanal.getBean(Intake.class).receive(message)).isNotNull();
  }

  private static List<Map<String, Object>> alerts() throws IOException {
    Map<String, List<Map<String, List<Map<String, Object>>>>> file =
        new Yaml().load(Files.readString(DEPLOY.resolve("prometheus/alerts.yml")));
    return file.values().stream()
        .flatMap(List::stream)
        .flatMap(group -> group.getOrDefault("rules", List.of()).stream())
        .toList();
  }
}
