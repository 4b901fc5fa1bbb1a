package kanal.desk.unit.csv;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.TestDesk;

class PostgresUnitFilesIT extends UnitFilesContract {
  @Override
  DeskDatabase open() throws Exception {
    return TestDesk.postgres();
  }
}
