package kanal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kanal.command.Commands;
import kanal.lab.KanalProcess;
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

    var fresh = folder.resolve("new");
    assertThat(restore(saved, fresh)).isZero();
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
  }

  @Test
  void refusesWhatIsDamaged() throws Exception {
    var saved = folder.resolve("saved");
    var old = folder.resolve("old");
    try (var kanal = new KanalProcess(old, Map.of()).start()) {
      kanal.process().stop();
    }
    assertThat(backup(old, saved)).as("without a service").isZero();
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
  }

  private static int backup(Path from, Path into) {
    return Commands.run("backup", into.toString(), "--kanal.data-dir=" + from.resolve("data"));
  }

  private static int restore(Path from, Path into) {
    return Commands.run("restore", from.toString(), "--kanal.data-dir=" + into.resolve("data"));
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
