package kanal.desk.privacy;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Hidden times on a real PostgreSQL server.
class PostgresHiddenTimesIT extends HiddenTimesContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
