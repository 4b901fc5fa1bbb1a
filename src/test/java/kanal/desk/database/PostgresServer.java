package kanal.desk.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A real PostgreSQL server for tests, from the machine's own installation, on a free loopback port
/// with its data in a folder of its own.
public final class PostgresServer implements AutoCloseable {
  private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path folder;
  private final Process process;
  private final int port;

  private PostgresServer(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /// Where the newest installed server's programs are.
  public static Optional<Path> installed() {
    if (!Files.isDirectory(INSTALLATIONS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparingInt(bin -> Integer.parseInt(bin.getName(3).toString())));
    } catch (IOException unreadable) {
      throw new IllegalStateException("cannot look into " + INSTALLATIONS, unreadable);
    }
  }

  public static PostgresServer start(Path programs) throws Exception {
    var folder = Files.createTempDirectory("kanal-postgres");
    var data = folder.resolve("data");
    if (runsAsRoot()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    run(
        asUser(
            programs.resolve("initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            "kanal",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync"));
    int port = freePort();
    var process =
        new ProcessBuilder(
                asUser(
                    programs.resolve("postgres").toString(),
                    "-D",
                    data.toString(),
                    "-p",
                    String.valueOf(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "fsync=off"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolveSibling(folder.getFileName() + ".log").toFile())
            .start();
    var server = new PostgresServer(folder, process, port);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(server::answers);
    return server;
  }

  /// Settings of a new, empty database.
  public DatabaseProperties newDatabase() throws SQLException {
    return newDatabase("");
  }

  /// Settings of a new database that holds what this one does, to which nobody is connected.
  DatabaseProperties copyOf(DatabaseProperties database) throws SQLException {
    var name = database.url().substring(database.url().lastIndexOf('/') + 1);
    return newDatabase(" template " + name);
  }

  private DatabaseProperties newDatabase(String source) throws SQLException {
    var name = "desk" + DATABASES.incrementAndGet();
    try (var connection = DriverManager.getConnection(url("postgres"), "kanal", "");
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + source);
    }
    return new DatabaseProperties(url(name), "kanal", "");
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private boolean answers() {
    try (var connection = DriverManager.getConnection(url("postgres"), "kanal", "")) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".log"));
  }

  /// PostgreSQL refuses to run as root, so root hands it to the account its package made.
  private static List<String> asUser(String... command) {
    var whole = new ArrayList<String>();
    if (runsAsRoot()) {
      whole.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    whole.addAll(List.of(command));
    return whole;
  }

  private static boolean runsAsRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void run(List<String> command) throws Exception {
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("failed: " + command.getFirst());
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
