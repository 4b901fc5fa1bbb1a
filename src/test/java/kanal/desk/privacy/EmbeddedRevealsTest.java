package kanal.desk.privacy;

import java.nio.file.Path;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import org.junit.jupiter.api.io.TempDir;

/// Covering in the database file that needs no setting.
class EmbeddedRevealsTest extends RevealsContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabases.embedded(folder);
  }
}
