package kanal.desk.people;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// People on a real PostgreSQL server.
class PostgresPeopleIT extends PeopleContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
