package kanal.desk.secondstep;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresDatabases;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The second step on a real PostgreSQL server.
class PostgresSecondStepsIT extends SecondStepsContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();

  @Override
  DeskDatabase open() throws Exception {
    return POSTGRES.open();
  }
}
