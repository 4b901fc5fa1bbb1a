package kanal.rights;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// What is handed out to a person from a real PostgreSQL server.
class PostgresPersonFileIT extends PersonFileContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
