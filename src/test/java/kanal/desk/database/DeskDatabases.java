package kanal.desk.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Fresh databases for tests that run on both kinds.
public final class DeskDatabases {
  private static @Nullable PostgresServer server;

  private DeskDatabases() {}

  /// A file in this folder.
  public static DeskDatabase embedded(Path folder) {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), folder);
  }

  /// One of its own on the machine's PostgreSQL, whose server ends with this JVM; the test is
  /// skipped where there is none.
  public static synchronized DeskDatabase postgres() throws Exception {
    var programs = PostgresServer.installed();
    assumeTrue(
        programs.isPresent(),
        "skipped: no PostgreSQL server under /usr/lib/postgresql (apt-get install postgresql)");
    if (server == null) {
      var started = PostgresServer.start(programs.orElseThrow());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started)));
      server = started;
    }
    return DeskDatabase.open(server.newDatabase(), Path.of("unused"));
  }

  private static void end(PostgresServer started) {
    try {
      started.close();
    } catch (Exception e) {
      throw new IllegalStateException("the PostgreSQL server did not end", e);
    }
  }
}
