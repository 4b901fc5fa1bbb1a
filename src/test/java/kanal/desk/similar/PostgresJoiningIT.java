package kanal.desk.similar;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Joining similar tickets on a real PostgreSQL server.
class PostgresJoiningIT extends JoiningContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
