package kanal.desk.report;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Pantau's figures on a real PostgreSQL server.
class PostgresFiguresIT extends FiguresContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
