package kanal.rights;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Retention on a real PostgreSQL server.
class PostgresRetentionIT extends RetentionContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
