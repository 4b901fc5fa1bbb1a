package kanal.rights;

import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import org.junit.jupiter.api.io.TempDir;

/// Retention in the database file that needs no setting.
class EmbeddedRetentionTest extends RetentionContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), folder);
  }
}
