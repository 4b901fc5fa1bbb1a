package kanal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kanal.data.DataFolder;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A command that reads the desk's database file while a service has it open, and when none has.
class DeskLookTest {
  private static final DatabaseProperties EMBEDDED = new DatabaseProperties("", "", "");

  @TempDir private Path folder;

  @BeforeEach
  void noted() {
    try (var database = DeskDatabase.open(EMBEDDED, folder)) {
      database.jdbc().sql("create table seen as select 'ada' as word").update();
    }
  }

  @Test
  void seesWhatIsThereBesideAServiceAndLeavesNothing() throws Exception {
    try (var data = new DataFolder(folder);
        var database = DeskDatabase.open(EMBEDDED, folder)) {
      data.start();
      try (var copies = new DeskCopies(database, data.folder(DeskCopies.FOLDER))) {
        copies.start();
        try (var look = DeskLook.open(EMBEDDED, folder, false)) {
          assertThat(word(look)).isEqualTo("ada");
        }
      }
    }
    assertThat(folder.resolve(DeskCopies.FOLDER)).isEmptyDirectory();
  }

  @Test
  void opensTheFileItselfWhereNoServiceRunsAndGivesItBack() throws Exception {
    for (int times = 0; times < 2; times++) {
      try (var look = DeskLook.open(EMBEDDED, folder, false)) {
        assertThat(word(look)).isEqualTo("ada");
        assertThatThrownBy(new DataFolder(folder)::start).isInstanceOf(StartRefused.class);
      }
    }
  }

  @Test
  void whatACommandLeftThatWasKilledIsGoneAtTheNextStart() throws IOException {
    var left = Files.createDirectories(folder.resolve(DeskCopies.FOLDER).resolve("1/desk"));
    Files.writeString(left.resolve("desk.mv.db"), "everybody's words");
    var asked = Files.createFile(folder.resolve(DeskCopies.FOLDER).resolve("2.wanted"));
    try (var database = DeskDatabase.open(EMBEDDED, folder)) {
      var copies = new DeskCopies(database, folder.resolve(DeskCopies.FOLDER));
      copies.close();
      copies.start();
    }
    assertThat(left).doesNotExist();
    assertThat(asked).exists();
  }

  private static String word(DeskLook look) {
    return look.database().jdbc().sql("select word from seen").query(String.class).single();
  }
}
