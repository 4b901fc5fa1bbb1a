package kanal.desk.core;

import static kanal.routing.CoreTickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DatabaseUnusable;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import kanal.desk.ticket.TicketReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk on the database file that needs no setting.
class EmbeddedDeskRoutingCoreTest extends DeskDecisionsContract {
  private static final DatabaseProperties EMBEDDED = new DatabaseProperties("", "", "");

  @TempDir Path folder;
  @TempDir Path copy;

  @Override
  DeskDatabase open() {
    return DeskDatabases.embedded(folder);
  }

  @Test
  void aFiledTicketIsInTheFileBeforeItIsAnswered() throws IOException {
    var ticket = ticket(80, "Jalan rusak.");
    core().file(ticket);
    Files.createDirectories(copy.resolve("desk"));
    Files.copy(folder.resolve("desk/desk.mv.db"), copy.resolve("desk/desk.mv.db"));
    try (var afterACrash = DeskDatabase.open(EMBEDDED, copy)) {
      assertThat(new TicketReader(afterACrash.jdbc()).exists(ticket.number())).isTrue();
    }
  }

  @Test
  void aFolderInUseIsOneClearSentence() throws Exception {
    var other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherKanal.class.getName(),
                copy.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var says = other.inputReader()) {
      assertThat(says.lines().anyMatch("open"::equals)).isTrue();
      assertThatThrownBy(() -> DeskDatabase.open(EMBEDDED, copy))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("kanal.data-dir")
          .hasMessageContaining("another Kanal");
    } finally {
      other.destroyForcibly().waitFor();
    }
    // A killed process leaves no lock behind.
    DeskDatabase.open(EMBEDDED, copy).close();
  }

  /// Opens a desk's database and keeps it open until it is killed.
  static final class OtherKanal {
    static void main(String[] folder) throws Exception {
      DeskDatabase.open(EMBEDDED, Path.of(folder[0]));
      System.out.println("open");
      Thread.currentThread().join();
    }
  }
}
