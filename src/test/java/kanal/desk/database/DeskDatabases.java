package kanal.desk.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Fresh databases for tests that run on both kinds: copies of one whose schema was brought up to
/// date once, as that takes longer than most tests.
public final class DeskDatabases {
  private static final DatabaseProperties EMBEDDED = new DatabaseProperties("", "", "");
  private static final Path FILE = Path.of("desk", "desk.mv.db");
  private static final Path NO_FOLDER = Path.of("unused");

  private static @Nullable Path file;
  private static @Nullable PostgresServer server;
  private static @Nullable DatabaseProperties onServer;

  private DeskDatabases() {}

  /// A file in this folder, made when there is none.
  public static DeskDatabase embedded(Path folder) {
    var own = folder.resolve(FILE);
    if (Files.notExists(own)) {
      try {
        Files.createDirectories(folder.resolve(FILE.getName(0)));
        Files.copy(file(), own);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return DeskDatabase.open(EMBEDDED, folder);
  }

  private static synchronized Path file() throws IOException {
    if (file == null) {
      var folder = Files.createTempDirectory(Path.of("target"), "desk");
      DeskDatabase.open(EMBEDDED, folder).close();
      file = folder.resolve(FILE);
    }
    return file;
  }

  /// One of its own on the machine's PostgreSQL, whose server ends with this JVM; the test is
  /// skipped where there is none.
  public static DeskDatabase postgres() throws Exception {
    return DeskDatabase.open(onPostgres(), NO_FOLDER);
  }

  /// The settings of such a one, for tests that open it more than once.
  public static synchronized DatabaseProperties onPostgres() throws Exception {
    var programs = PostgresServer.installed();
    assumeTrue(
        programs.isPresent(),
        "skipped: no PostgreSQL server under /usr/lib/postgresql (apt-get install postgresql)");
    if (server == null || onServer == null) {
      var started = PostgresServer.start(programs.orElseThrow());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started)));
      onServer = started.newDatabase();
      DeskDatabase.open(onServer, NO_FOLDER).close();
      server = started;
    }
    return server.copyOf(onServer);
  }

  private static void end(PostgresServer started) {
    try {
      started.close();
    } catch (Exception e) {
      throw new IllegalStateException("the PostgreSQL server did not end", e);
    }
  }
}
