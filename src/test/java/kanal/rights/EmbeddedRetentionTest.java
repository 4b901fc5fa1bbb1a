package kanal.rights;

import java.nio.file.Path;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import org.junit.jupiter.api.io.TempDir;

/// Retention in the database file that needs no setting.
class EmbeddedRetentionTest extends RetentionContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabases.embedded(folder);
  }
}
