package kanal.rights;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// A person's rights on a real PostgreSQL server.
class PostgresPersonRightsIT extends PersonRightsContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
