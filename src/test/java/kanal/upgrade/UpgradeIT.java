package kanal.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DatabaseUnusable;
import kanal.desk.database.DeskDatabase;
import kanal.lab.KanalProcess;
import kanal.lab.Patience;
import kanal.redis.embedded.EmbeddedRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Goes on with what an earlier version left, and refuses what a later one did.
class UpgradeIT {
  private static final Path STATES = Path.of("test/resources/kanal/upgrade");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void goesOnWithWhatVersion01Left() throws Exception {
    var data = folder.resolve("data");
    lay(STATES.resolve("0.1"), data);
    var before = numbers(data);
    assertThat(before).hasSize(1);
    try (var kanal = new KanalProcess(folder, Map.of()).start()) {
      write(kanal, 2, "telegram", "b", "Desa Sukamaju, depan balai desa");
      write(kanal, 2, "telegram", "c", "1");
      assertThat(Patience.until(PATIENCE, () -> nothingWaits(data))).isTrue();
      kanal.process().stop();
      assertThat(kanal.output()).doesNotContain("ERROR").doesNotContain("ALARM");
    }
    assertThat(numbers(data))
        .as("the first is there, the second was begun under the earlier version")
        .hasSize(2)
        .containsAll(before);
    try (var database = open(data)) {
      var stories = database.jdbc().sql("select description from ticket order by number");
      assertThat(stories.query(String.class).list()).first().asString().contains("SDN 2 Cikupa");
      var officers = database.jdbc().sql("select count(*) from officer");
      assertThat(officers.query(Integer.class).single()).isEqualTo(1);
    }
  }

  @Test
  void refusesADeskThatALaterVersionWrote() throws Exception {
    var data = folder.resolve("data");
    open(data).close();
    StoredDesk.run(
        data,
        "insert into desk_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 'sa', 1, true)");
    assertThatThrownBy(() -> open(data).close())
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("a later Kanal")
        .hasMessageContaining("restore");
  }

  /// To be run with the version before anything stored is changed; what it writes is kept.
  @Test
  @EnabledIfSystemProperty(named = "kanal.state", matches = "[0-9.]+")
  void writesDownWhatThisVersionLeaves() throws Exception {
    var data = folder.resolve("data");
    var state = STATES.resolve(System.getProperty("kanal.state"));
    Files.createDirectories(state);
    try (var kanal = new KanalProcess(folder, Map.of()).start()) {
      write(kanal, 1, "sms", "a", "jalan rusak parah depan SDN 2 Cikupa sudah 3 bulan");
      write(kanal, 2, "telegram", "a", "lampu jalan mati semua sudah lama sekali");
      assertThat(Patience.until(PATIENCE, () -> nothingWaits(data))).isTrue();
      StoredRedis.write(EmbeddedRedis.running(data.resolve("redis")).orElseThrow(), redis(state));
      kanal.process().stop();
    }
    StoredDesk.write(data, desk(state));
  }

  private static void lay(Path state, Path data) throws Exception {
    StoredDesk.play(desk(state), data);
    Files.createDirectories(data.resolve("redis"));
    try (var server = new EmbeddedRedis(data.resolve("redis"))) {
      server.start();
      StoredRedis.play(redis(state), server.uri());
      Files.writeString(data.resolve("redis.generation"), mark(server.uri()));
    }
  }

  private static String mark(RedisURI server) {
    var client = RedisClient.create(server);
    try (var connection = client.connect()) {
      return String.valueOf(connection.sync().get("{p0}:founded"));
    } finally {
      client.shutdown();
    }
  }

  private static boolean nothingWaits(Path data) {
    var client = RedisClient.create(EmbeddedRedis.running(data.resolve("redis")).orElseThrow());
    try (var connection = client.connect()) {
      return connection.sync().keys("*:tasks").isEmpty();
    } finally {
      client.shutdown();
    }
  }

  private static Path redis(Path state) {
    return state.resolve("redis.jsonl");
  }

  private static Path desk(Path state) {
    return state.resolve("desk.sql");
  }

  private static DeskDatabase open(Path data) {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), data);
  }

  private static List<String> numbers(Path data) {
    try (var database = open(data)) {
      return database
          .jdbc()
          .sql("select number from ticket order by number")
          .query((row, _) -> row.getString(1))
          .list();
    }
  }

  private void write(KanalProcess kanal, int citizen, String phone, String id, String text)
      throws IOException, InterruptedException {
    var body =
        """
        {"citizen":"%010d","phone":"%s","id":"m%s","action":"write","text":"%s"}\
        """
            .formatted(citizen, phone, id, text);
    var request =
        HttpRequest.newBuilder(kanal.url().resolve("/simulator/actions"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(200, 204);
  }
}
