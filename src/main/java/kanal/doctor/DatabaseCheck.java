package kanal.doctor;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Properties;
import kanal.bot.engine.WrongSetting;
import kanal.desk.database.DatabaseProperties;

/// Whether the desk's database lets us in. Nothing is changed in it.
final class DatabaseCheck implements Check {
  private static final String SUBJECT = "database";
  private static final String PATIENCE_IN_SECONDS = "10";
  private static final String EMBEDDED_FILE = "desk/desk.mv.db";

  private final Installed installed;
  private final Clocks clocks;

  DatabaseCheck(Installed installed, Clocks clocks) {
    this.installed = installed;
    this.clocks = clocks;
  }

  @Override
  public List<Finding> look() {
    if (installed.text("kanal.open311.endpoint").isPresent()) {
      return List.of();
    }
    try {
      var settings = installed.settings("kanal.database", DatabaseProperties.class);
      return List.of(settings.embedded() ? embedded() : server(settings));
    } catch (WrongSetting _) {
      // Said among the settings.
      return List.of();
    }
  }

  private Finding embedded() {
    var file = installed.dataFolder().resolve(EMBEDDED_FILE);
    if (!Files.exists(file)) {
      return Finding.ok(SUBJECT, "a file in the data folder, made at the first start");
    }
    return Files.isReadable(file) && Files.isWritable(file)
        ? Finding.ok(SUBJECT, "a file in the data folder")
        : Finding.broken(
            SUBJECT,
            file + " cannot be written",
            "Give it to the user Kanal runs as, such as with chown -R.");
  }

  private Finding server(DatabaseProperties settings) {
    var login = new Properties();
    login.setProperty("user", settings.username());
    login.setProperty("password", settings.password());
    login.setProperty("loginTimeout", PATIENCE_IN_SECONDS);
    login.setProperty("connectTimeout", PATIENCE_IN_SECONDS);
    login.setProperty("socketTimeout", PATIENCE_IN_SECONDS);
    try (var connection = DriverManager.getConnection(settings.url(), login);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select current_timestamp")) {
      if (rows.next()) {
        clocks.told("the database", rows.getObject(1, OffsetDateTime.class).toInstant());
      }
      var product = connection.getMetaData();
      return Finding.ok(
          SUBJECT,
          "%s %s lets %s in"
              .formatted(
                  product.getDatabaseProductName(),
                  product.getDatabaseProductVersion(),
                  settings.username()));
    } catch (SQLException refused) {
      return refused(refused);
    }
  }

  // By the code: the message may hold the address, and that a password.
  private static Finding refused(SQLException refused) {
    var code = String.valueOf(refused.getSQLState());
    var seen = "does not let us in (SQLSTATE " + code + ")";
    var advice =
        switch (code.length() < 2 ? "" : code.substring(0, 2)) {
          case "28" -> "Compare kanal.database.username and .password with the server's role.";
          case "3D" -> "Create the database that kanal.database.url names.";
          case "08" -> "See that a server listens where kanal.database.url says.";
          default -> "Check kanal.database.url: it looks like jdbc:postgresql://host:5432/kanal.";
        };
    return Finding.broken(SUBJECT, seen, advice);
  }
}
