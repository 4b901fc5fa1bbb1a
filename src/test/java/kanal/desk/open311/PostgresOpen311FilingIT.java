package kanal.desk.open311;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

class PostgresOpen311FilingIT extends Open311FilingContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
