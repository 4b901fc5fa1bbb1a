package kanal.rights;

import java.nio.file.Path;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import org.junit.jupiter.api.io.TempDir;

/// A person's rights in the database file that needs no setting.
class EmbeddedPersonRightsTest extends PersonRightsContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabases.embedded(folder);
  }
}
