package kanal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kanal.command.Commands;
import kanal.lab.KanalProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saves a running service, loses its machine, and goes on elsewhere.
class BackupIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void endWhatAKillLeavesBehind() throws IOException {
    for (var place : List.of("old", "new")) {
      var pid = folder.resolve(place).resolve("data/redis/pid");
      if (Files.exists(pid)) {
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
            .ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  @Test
  void goesOnElsewhereAsItWasAndGivesNoNumberTwice() throws Exception {
    var saved = folder.resolve("saved");
    var old = folder.resolve("old");
    var photo = Path.of("media", "0a", "photo");
    var seen = "";
    try (var kanal = new KanalProcess(old, Map.of()).start()) {
      write(kanal, 1, "sms", "a", "jalan rusak parah depan SDN 2 Cikupa sudah 3 bulan");
      write(kanal, 2, "telegram", "a", "lampu jalan mati semua sudah lama sekali");
      put(old.resolve("data").resolve(photo), "an image");
      put(old.resolve("data/holidays/2031.txt"), "2031-01-01 Tahun Baru\n");
      Wait.until("all is carried out", PATIENCE, () -> Backlog.isEmpty(old.resolve("data")));

      assertThat(backup(old, saved)).isZero();
      assertThat(backup(old, saved)).as("a folder that is full").isEqualTo(1);

      write(kanal, 3, "sms", "a", "sampah menumpuk di Pasar Cikupa sudah dua minggu bau sekali");
      Wait.until("all is carried out", PATIENCE, () -> Backlog.isEmpty(old.resolve("data")));
      kanal.process().kill();
    }
    endWhatAKillLeavesBehind();
    var given = numbers(old);
    assertThat(given).hasSize(2);
    assertThat(old.resolve("data/keys")).exists();
    assertThat(saved.resolve("files/keys")).doesNotExist();
    assertThat(old.resolve("data/redis/dump.rdb")).as("no copy of the data is left").doesNotExist();

    // Whoever wrote first had their data erased after the back-up.
    put(old.resolve("data/erased-tickets"), erasureOfTheFirst(old) + "\n");

    var fresh = folder.resolve("new");
    assertThat(restore(saved, fresh, "--erasures=" + folder.resolve("nowhere"))).isEqualTo(1);
    assertThat(restore(saved, fresh, "--erasures=" + old.resolve("data"))).isZero();
    assertThat(restore(saved, fresh)).as("a place that is full").isEqualTo(1);
    assertThat(fresh.resolve("data").resolve(photo)).hasContent("an image");
    assertThat(fresh.resolve("data/holidays/2031.txt")).exists();
    Files.copy(old.resolve("data/keys"), fresh.resolve("data/keys"));
    try (var kanal = new KanalProcess(fresh, Map.of()).start()) {
      write(kanal, 1, "sms", "a", "jalan rusak parah depan SDN 2 Cikupa sudah 3 bulan");
      write(kanal, 2, "telegram", "b", "Desa Sukamaju, depan balai desa");
      write(kanal, 2, "telegram", "c", "1");
      Wait.until("all is carried out", PATIENCE, () -> Backlog.isEmpty(fresh.resolve("data")));
      kanal.process().stop();
      seen = kanal.output();
    }
    assertThat(seen).doesNotContain("ALARM").doesNotContain("ERROR");
    var now = numbers(fresh);
    assertThat(now).as("the first is not filed twice, the second goes on").hasSize(2);
    assertThat(now).contains(given.getFirst()).doesNotContain(given.getLast());
    assertThat(first(fresh).get("description")).as("it is erased again").isEqualTo("");
  }

  @Test
  void refusesWhatIsDamaged() throws Exception {
    var saved = folder.resolve("saved");
    var old = folder.resolve("old");
    try (var kanal = new KanalProcess(old, Map.of()).start()) {
      kanal.process().stop();
    }
    assertThat(backup(old, saved)).as("without a service").isZero();
    assertThat(backup(old, folder.resolve("without-desk"), "--without-database")).isZero();
    assertThat(folder.resolve("without-desk"))
        .isDirectoryNotContaining("glob:**/desk")
        .isDirectoryContaining("glob:**/redis");
    var desk = saved.resolve("desk/desk.mv.db");
    var bytes = Files.readAllBytes(desk);
    bytes[bytes.length / 2] ^= 1;
    Files.write(desk, bytes);
    assertThat(restore(saved, folder.resolve("new"))).isEqualTo(1);
    bytes[bytes.length / 2] ^= 1;
    Files.write(desk, bytes);
    put(saved.resolve("files/more"), "");
    assertThat(restore(saved, folder.resolve("new"))).isEqualTo(1);
    Files.delete(saved.resolve("files/more"));
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(restore(saved, folder.resolve("new"))).isZero();

    var without = folder.resolve("without");
    assertThat(restore(saved, without, "--without-database")).isZero();
    assertThat(without.resolve("data/desk")).as("it is newer elsewhere").doesNotExist();
    assertThat(without.resolve("data/redis/appendonly.aof")).isNotEmptyFile();
    assertThat(without.resolve("data/redis.generation")).exists();
  }

  private static int backup(Path from, Path into, String... more) {
    return run("backup", into, from, more);
  }

  private static int restore(Path from, Path into, String... more) {
    return run("restore", from, into, more);
  }

  private static int run(String command, Path saved, Path place, String... more) {
    var arguments = new ArrayList<>(List.of(command, saved.toString()));
    arguments.add("--kanal.data-dir=" + place.resolve("data"));
    arguments.addAll(List.of(more));
    return Commands.run(arguments.toArray(String[]::new));
  }

  private static Map<String, @Nullable Object> first(Path place) {
    return Desk.tickets(place.resolve("data")).getFirst();
  }

  private static String erasureOfTheFirst(Path place) {
    var ticket = first(place);
    var filed = ((OffsetDateTime) Objects.requireNonNull(ticket.get("filed_at"))).toInstant();
    return "%s %s %s".formatted(ticket.get("number"), filed, filed.plusSeconds(60));
  }

  private static List<String> numbers(Path place) {
    return Desk.tickets(place.resolve("data")).stream()
        .map(ticket -> String.valueOf(ticket.get("number")))
        .toList();
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
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
