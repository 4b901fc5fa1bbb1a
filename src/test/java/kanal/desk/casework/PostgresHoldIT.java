package kanal.desk.casework;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Taking back on a real PostgreSQL server.
class PostgresHoldIT extends HoldContract {
  private static PostgresServer server;
  private @Nullable DatabaseProperties properties;

  @BeforeAll
  static void startServer() throws Exception {
    var programs = PostgresServer.installed();
    assumeTrue(programs.isPresent(), "skipped: no PostgreSQL server under /usr/lib/postgresql");
    server = PostgresServer.start(programs.orElseThrow());
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Override
  DeskDatabase open() throws Exception {
    var own = properties == null ? server.newDatabase() : properties;
    properties = own;
    return DeskDatabase.open(own, Path.of("unused"));
  }
}
