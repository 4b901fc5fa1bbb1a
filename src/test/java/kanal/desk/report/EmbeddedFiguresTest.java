package kanal.desk.report;

import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import org.junit.jupiter.api.io.TempDir;

/// Pantau's figures on the database file that needs no setting.
class EmbeddedFiguresTest extends FiguresContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), folder);
  }
}
