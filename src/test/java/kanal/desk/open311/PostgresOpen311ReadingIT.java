package kanal.desk.open311;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

class PostgresOpen311ReadingIT extends Open311ReadingContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
