package kanal.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The desk's embedded database as the SQL that makes it.
final class StoredDesk {
  private static final String SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private StoredDesk() {}

  static void play(Path file, Path data) throws IOException, SQLException {
    Files.createDirectories(data.resolve("desk"));
    run(data, "runscript from '" + file.toAbsolutePath() + "'");
  }

  static void write(Path data, Path file) throws SQLException {
    run(data, "script nopasswords nosettings to '" + file.toAbsolutePath() + "'");
  }

  static void run(Path data, String sql) throws SQLException {
    try (Connection connection = open(data);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection open(Path data) throws SQLException {
    var file = data.resolve("desk/desk").toAbsolutePath();
    return DriverManager.getConnection("jdbc:h2:file:" + file + SETTINGS, "sa", "");
  }
}
