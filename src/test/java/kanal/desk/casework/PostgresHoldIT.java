package kanal.desk.casework;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

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
  @BeforeEach
  void start() throws Exception {
    if (properties == null) {
      properties = server.newDatabase();
    }
    super.start();
  }

  @Override
  DeskDatabase open() {
    return DeskDatabase.open(properties, Path.of("unused"));
  }
}
