package kanal.learning;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Examples on a real PostgreSQL server.
class PostgresLearningIT extends LearningContract {
  private static PostgresServer server;

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
    return DeskDatabase.open(server.newDatabase(), Path.of("unused"));
  }
}
