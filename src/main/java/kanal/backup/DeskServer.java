package kanal.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kanal.desk.database.DatabaseProperties;
import kanal.start.StartRefused;

/// A PostgreSQL database, saved and brought back by PostgreSQL's own programs, which must be on the
/// search path in a version not older than the server's.
record DeskServer(DatabaseProperties properties) implements Desk {
  private static final Pattern ADDRESS = Pattern.compile("jdbc:(postgresql://[^?]+)(?:\\?(.*))?");
  private static final Pattern TLS = Pattern.compile("(?:^|&)(sslmode=[a-z-]+|sslrootcert=[^&]+)");
  private static final String NAME = "desk.dump";

  @Override
  public String kind() {
    return "postgresql";
  }

  @Override
  public void save(Path into, boolean beside) throws IOException {
    var file = Tree.forOwner(into).resolve(NAME);
    // One moment of it; the service goes on meanwhile.
    run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + file);
  }

  @Override
  public void refuseUnlessEmpty() throws IOException {
    var tables = "select count(*) from pg_tables where schemaname = current_schema()";
    if (!run("psql", "--no-psqlrc", "--tuples-only", "--command=" + tables).strip().equals("0")) {
      throw new StartRefused(
          "The database in kanal.database.url is not empty: restore into an empty one.");
    }
  }

  @Override
  public void restore(Path from) throws IOException {
    run(
        "pg_restore",
        "--single-transaction",
        "--exit-on-error",
        "--no-owner",
        from.resolve(NAME).toString());
  }

  private String run(String program, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(program, "--no-password", "--dbname=" + address()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGUSER", properties.username());
    builder.environment().put("PGPASSWORD", properties.password());
    var process = started(builder, program);
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new StartRefused("%s failed: %s".formatted(program, output.strip()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return output;
  }

  private static Process started(ProcessBuilder builder, String program) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new StartRefused(
          ("There is no %s on the search path: install PostgreSQL's client programs, or save the "
                  + "database by its own means after this and say --without-database.")
              .formatted(program),
          e);
    }
  }

  /// The same address as PostgreSQL's programs write it.
  private String address() {
    var address = ADDRESS.matcher(properties.url());
    if (!address.matches()) {
      throw new StartRefused("kanal.database.url is no address of a PostgreSQL database.");
    }
    var more = new ArrayList<String>();
    if (address.group(2) != null) {
      var tls = TLS.matcher(address.group(2));
      while (tls.find()) {
        more.add(tls.group(1));
      }
    }
    return address.group(1) + (more.isEmpty() ? "" : "?" + String.join("&", more));
  }
}
