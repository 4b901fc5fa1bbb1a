package kanal.desk.casework;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.TestDesk;

class PostgresPromisesIT extends PromisesContract {
  @Override
  DeskDatabase open() throws Exception {
    return TestDesk.postgres();
  }
}
