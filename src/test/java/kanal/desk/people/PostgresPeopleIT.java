package kanal.desk.people;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresDatabases;
import org.junit.jupiter.api.extension.RegisterExtension;

/// People on a real PostgreSQL server.
class PostgresPeopleIT extends PeopleContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();

  @Override
  DeskDatabase open() throws Exception {
    return POSTGRES.open();
  }
}
