package kanal.desk.privacy;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresDatabases;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Covering on a real PostgreSQL server.
class PostgresRevealsIT extends RevealsContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();

  @Override
  DeskDatabase open() throws Exception {
    return POSTGRES.open();
  }
}
