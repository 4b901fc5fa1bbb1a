package kanal.bench.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresServer;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The desk on a web server and a PostgreSQL server of its own, full of tickets.
public final class CrowdedDesk implements AutoCloseable {
  private static final String OF_ONE_UNIT = "unit";

  private final PostgresServer server;
  private final Path folder;
  private final ServletWebServerApplicationContext desk;
  private final String password;

  private CrowdedDesk(PostgresServer server, Path folder, ServletWebServerApplicationContext desk) {
    this.server = server;
    this.folder = folder;
    this.desk = desk;
    this.password = desk.getBean(FirstPassword.class).password().orElseThrow();
  }

  /// @param programs of PostgreSQL
  public static CrowdedDesk open(Path programs, int tickets) throws Exception {
    var folder = Files.createTempDirectory("kanal-bench-desk");
    var server = PostgresServer.start(programs);
    var desk = new CrowdedDesk(server, folder, start(server, folder));
    TicketCrowd.fill(desk.database(), tickets);
    desk.hireForOneUnit();
    return desk;
  }

  private static ServletWebServerApplicationContext start(PostgresServer server, Path folder)
      throws Exception {
    var database = server.newDatabase();
    var settings =
        Map.<String, Object>of(
            "server.port",
            "0",
            "server.address",
            "127.0.0.1",
            "kanal.data-dir",
            folder.toString(),
            "kanal.database.url",
            database.url(),
            "kanal.database.username",
            database.username(),
            "kanal.database.password",
            database.password());
    return (ServletWebServerApplicationContext)
        new SpringApplicationBuilder(DeskOnly.class).properties(settings).run();
  }

  private void hireForOneUnit() {
    database()
        .jdbc()
        .sql(
            """
            insert into officer (name, password_hash, created_at, password_at, role)
            select ?, password_hash, created_at, password_at, 'UNIT_LEAD' from officer
            """)
        .param(OF_ONE_UNIT)
        .update();
    database()
        .jdbc()
        .sql("insert into officer_unit (officer, unit) values (?, 'unit-7')")
        .param(OF_ONE_UNIT)
        .update();
  }

  public DeskDatabase database() {
    return desk.getBean(DeskDatabase.class);
  }

  /// The first officer, who sees everything, signed in.
  public Browser admin() throws Exception {
    return signedIn(Officers.FIRST);
  }

  /// An officer of one unit in fifty, signed in.
  public Browser ofOneUnit() throws Exception {
    return signedIn(OF_ONE_UNIT);
  }

  private Browser signedIn(String name) throws Exception {
    var browser = new Browser(desk.getWebServer().getPort());
    browser.signIn(name, password);
    return browser;
  }

  @Override
  public void close() throws IOException {
    desk.close();
    server.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
