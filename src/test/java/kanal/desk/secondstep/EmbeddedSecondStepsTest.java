package kanal.desk.secondstep;

import java.nio.file.Path;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import org.junit.jupiter.api.io.TempDir;

/// The second step in the database file that needs no setting.
class EmbeddedSecondStepsTest extends SecondStepsContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabases.embedded(folder);
  }
}
