package kanal.learning;

import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import org.junit.jupiter.api.io.TempDir;

/// Examples on the database file that needs no setting.
class EmbeddedLearningTest extends LearningContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), folder);
  }
}
