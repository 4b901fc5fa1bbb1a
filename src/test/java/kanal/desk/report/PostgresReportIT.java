package kanal.desk.report;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Pantau on a real PostgreSQL server.
class PostgresReportIT extends ReportContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
