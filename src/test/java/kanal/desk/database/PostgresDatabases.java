package kanal.desk.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Gives a test class a PostgreSQL server of its own; without one installed the class is skipped.
public final class PostgresDatabases implements BeforeAllCallback, AfterAllCallback {
  private @Nullable PostgresServer server;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    var programs = PostgresServer.installed();
    assumeTrue(
        programs.isPresent(),
        "skipped: no PostgreSQL server under /usr/lib/postgresql (apt-get install postgresql)");
    server = PostgresServer.start(programs.orElseThrow());
  }

  /// A new database with the desk's schema.
  public DeskDatabase open() throws Exception {
    if (server == null) {
      throw new IllegalStateException("no server was started");
    }
    return DeskDatabase.open(server.newDatabase(), Path.of("unused"));
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (server != null) {
      server.close();
    }
  }
}
