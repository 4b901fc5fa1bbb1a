package kanal.desk.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// The databases that the desk's parts are tested on.
public final class TestDesk {
  private static Optional<PostgresServer> server = Optional.empty();

  private TestDesk() {}

  /// The database file that needs no setting.
  public static DeskDatabase embedded(Path folder) {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), folder);
  }

  /// A new database of a real server, which runs until the tests end; skips the test without one.
  public static synchronized DeskDatabase postgres() throws Exception {
    if (server.isEmpty()) {
      var programs = PostgresServer.installed();
      assumeTrue(
          programs.isPresent(),
          "skipped: no PostgreSQL server under /usr/lib/postgresql (apt-get install postgresql)");
      var started = PostgresServer.start(programs.orElseThrow());
      server = Optional.of(started);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
    }
    return DeskDatabase.open(server.orElseThrow().newDatabase(), Path.of("unused"));
  }

  private static void close(PostgresServer started) {
    try {
      started.close();
    } catch (IOException left) {
      throw new UncheckedIOException("the test's PostgreSQL server left files behind", left);
    }
  }
}
