package kanal.desk.report;

import java.nio.file.Path;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import org.junit.jupiter.api.io.TempDir;

/// Files of tickets on the database file that needs no setting.
class EmbeddedTicketFileTest extends TicketFileContract {
  @TempDir Path folder;

  @Override
  DeskDatabase open() {
    return DeskDatabases.embedded(folder);
  }
}
