package kanal.desk.secondstep;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// The second step on a real PostgreSQL server.
class PostgresSecondStepsIT extends SecondStepsContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
