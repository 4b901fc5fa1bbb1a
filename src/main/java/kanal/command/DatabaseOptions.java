package kanal.command;

import kanal.desk.database.DatabaseProperties;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where the desk's database is, as the service is told.
final class DatabaseOptions {
  @Option(
      names = "--kanal.database.url",
      description = "The PostgreSQL database; default the file in the data folder.",
      defaultValue = "${env:KANAL_DATABASE_URL:-}",
      scope = ScopeType.INHERIT)
  private String url = "";

  @Option(
      names = "--kanal.database.username",
      defaultValue = "${env:KANAL_DATABASE_USERNAME:-}",
      scope = ScopeType.INHERIT)
  private String username = "";

  @Option(
      names = "--kanal.database.password",
      defaultValue = "${env:KANAL_DATABASE_PASSWORD:-}",
      scope = ScopeType.INHERIT)
  private String password = "";

  DatabaseProperties database() {
    return new DatabaseProperties(url, username, password);
  }
}
