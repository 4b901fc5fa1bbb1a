package kanal.desk.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the desk keeps its tickets.
///
/// @param url JDBC address of a PostgreSQL database; empty for the embedded file in the data folder
/// @param username of the PostgreSQL role
/// @param password of the PostgreSQL role
@ConfigurationProperties("kanal.database")
public record DatabaseProperties(
    @DefaultValue("") String url,
    @DefaultValue("") String username,
    @DefaultValue("") String password) {

  /// Whether the database is a file of this process, which no other replica shares.
  public boolean embedded() {
    return url.isBlank();
  }

  @Override
  public String toString() {
    return "DatabaseProperties[" + (embedded() ? "embedded" : "server") + "]";
  }
}
