package kanal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.Kanal;
import kanal.lab.RedisServer;
import kanal.service.Wait;
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

  @TempDir private static Path folder;
  private static RedisServer redis;
  private static ConfigurableApplicationContext kanal;

  @BeforeAll
  static void start() {
    redis = new RedisServer(folder.resolve("redis")).start();
    kanal =
        SpringApplication.run(
            Kanal.class,
            "--server.port=0",
            "--kanal.data-dir=" + folder.resolve("data"),
            "--kanal.redis.url=redis://127.0.0.1:" + redis.port());
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

  private static List<Map<String, Object>> alerts() throws IOException {
    Map<String, List<Map<String, List<Map<String, Object>>>>> file =
        new Yaml().load(Files.readString(DEPLOY.resolve("prometheus/alerts.yml")));
    return file.values().stream()
        .flatMap(List::stream)
        .flatMap(group -> group.getOrDefault("rules", List.of()).stream())
        .toList();
  }
}
