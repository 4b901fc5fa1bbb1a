package kanal.learning;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Examples on a real PostgreSQL server.
class PostgresLearningIT extends LearningContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
