package kanal.desk.report;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Files of tickets on a real PostgreSQL server.
class PostgresTicketFileIT extends TicketFileContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
