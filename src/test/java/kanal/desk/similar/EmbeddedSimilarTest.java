package kanal.desk.similar;

import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import org.junit.jupiter.api.io.TempDir;

/// Similar tickets on the database file that needs no setting.
class EmbeddedSimilarTest extends SimilarContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), folder);
  }
}
