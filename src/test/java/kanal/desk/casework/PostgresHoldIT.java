package kanal.desk.casework;

import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import org.jspecify.annotations.Nullable;

/// Taking back on a real PostgreSQL server.
class PostgresHoldIT extends HoldContract {
  private @Nullable DatabaseProperties properties;

  @Override
  DeskDatabase open() throws Exception {
    var own = properties == null ? DeskDatabases.onPostgres() : properties;
    properties = own;
    return DeskDatabase.open(own, Path.of("unused"));
  }
}
