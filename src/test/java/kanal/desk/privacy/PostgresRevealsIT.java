package kanal.desk.privacy;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Covering on a real PostgreSQL server.
class PostgresRevealsIT extends RevealsContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
