package kanal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kanal.bot.complaint.Ticket;
import kanal.bot.engine.NamedFiles;
import kanal.desk.TicketSamples;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.intake.FileMediaStore;
import kanal.intake.FolderOfFiles;
import kanal.seal.KeyedSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeepingTest {
  private static final Duration KEPT = Duration.ofDays(30);

  @TempDir Path folder;
  private RightsDesk desk;
  private FileMediaStore media;

  @BeforeEach
  void open() {
    desk = new RightsDesk(DeskDatabase.open(new DatabaseProperties("", "", ""), folder));
    media = new FileMediaStore(folder.resolve("media"), KeyedSeal.forThisProcess());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatNobodyNamesGoesWhenItIsOld() throws IOException {
    kept("foto-nobody", Duration.ofDays(31));
    kept("foto-fresh", Duration.ofDays(29));
    kept("foto-draft", Duration.ofDays(31));
    var ticket = desk.file(TicketSamples.road(1, RightsDesk.NOW));
    var ofTicket = kept(file(ticket), Duration.ofDays(31));

    var keeping = keeping(() -> Set.of("foto-draft"));
    assertThat(keeping.due(RightsDesk.NOW)).isEqualTo(1);
    assertThat(keeping.forgetSome(RightsDesk.NOW)).isEqualTo(1);

    assertThat(media.find("foto-nobody")).isEmpty();
    assertThat(media.find("foto-fresh")).isPresent();
    assertThat(media.find("foto-draft")).isPresent();
    assertThat(media.find(ofTicket)).isPresent();
    assertThat(keeping.forgetSome(RightsDesk.NOW)).isZero();
  }

  @Test
  void theIntakeIsNotAskedForNothing() throws IOException {
    kept("foto-fresh", Duration.ofDays(1));

    var keeping =
        keeping(() -> {
          throw new AssertionError("every conversation would be opened");
        });

    assertThat(keeping.due(RightsDesk.NOW)).isZero();
  }

  private FileKeeping keeping(NamedFiles named) {
    var files = new FolderOfFiles(folder.resolve("media"));
    return new FileKeeping(files, named, media, desk.database.jdbc(), KEPT);
  }

  private static String file(Ticket ticket) {
    return ticket.attachments().getFirst().id();
  }

  private String kept(String id, Duration age) throws IOException {
    media.keep(id, "gambar".getBytes(StandardCharsets.UTF_8));
    Instant then = RightsDesk.NOW.minus(age);
    try (var files = Files.walk(folder.resolve("media"))) {
      for (var file : files.filter(it -> it.endsWith(id)).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(then));
      }
    }
    return id;
  }
}
