package kanal.rights;

import java.nio.file.Path;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Erasures and restored databases of a real PostgreSQL server.
class PostgresErasedTicketsIT extends ErasedTicketsContract {
  @Override
  DeskDatabase open(Path folder) throws Exception {
    return DeskDatabases.postgres();
  }
}
