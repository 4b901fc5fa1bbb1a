package kanal.desk.ticket;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// The inbox on a real PostgreSQL server.
class PostgresInboxIT extends InboxContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
