package kanal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresServer;
import kanal.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk on a real PostgreSQL.
class DeskServerIT {
  private static final String NOTE = "select agency_note from saved_note";

  @TempDir private Path folder;

  @Test
  void isSavedWhileInUseAndBroughtBackIntoAnEmptyDatabase() throws Exception {
    var programs = PostgresServer.installed();
    assumeTrue(
        programs.isPresent(),
        "skipped: no PostgreSQL server under /usr/lib/postgresql (apt-get install postgresql)");
    try (var server = PostgresServer.start(programs.orElseThrow())) {
      var first = withTls(server.newDatabase());
      try (var database = DeskDatabase.open(first, folder)) {
        database.jdbc().sql("create table saved_note as select 'ada' as agency_note").update();
        new DeskServer(first).save(folder.resolve("saved"), true);
        assertThatThrownBy(new DeskServer(first)::refuseUnlessEmpty)
            .isInstanceOf(StartRefused.class)
            .hasMessageContaining("not empty");

        var second = new DeskServer(server.newDatabase());
        second.refuseUnlessEmpty();
        second.restore(folder.resolve("saved"));
        try (var again = DeskDatabase.open(second.properties(), folder)) {
          assertThat(again.jdbc().sql(NOTE).query(String.class).single()).isEqualTo("ada");
        }
      }
    }
  }

  @Test
  void saysWhatIsWrongInASentence() {
    var nowhere = new DeskServer(new DatabaseProperties("jdbc:postgresql://127.0.0.1:1/x", "", ""));
    assertThatThrownBy(nowhere::refuseUnlessEmpty)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("psql failed");
    var other = new DeskServer(new DatabaseProperties("jdbc:h2:mem:x", "", ""));
    assertThatThrownBy(other::refuseUnlessEmpty)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("no address of a PostgreSQL database");
  }

  /// With settings only one of Java's driver and PostgreSQL's programs knows.
  private static DatabaseProperties withTls(DatabaseProperties plain) {
    return new DatabaseProperties(
        plain.url() + "?sslmode=prefer&reWriteBatchedInserts=true", plain.username(), "");
  }
}
