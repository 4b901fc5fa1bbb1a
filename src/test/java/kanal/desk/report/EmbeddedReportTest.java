package kanal.desk.report;

import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import org.junit.jupiter.api.io.TempDir;

/// Pantau on the database file that needs no setting.
class EmbeddedReportTest extends ReportContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), folder);
  }
}
