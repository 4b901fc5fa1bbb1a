package kanal.bench;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.bench.desk.TicketCrowd;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresServer;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.util.HtmlUtils;

/// What a page of the inbox takes, from the question to its last byte, with 100,000 tickets in
/// PostgreSQL.
final class ManyTickets {
  private static final int TICKETS = 100_000;
  private static final int TIMES = 40;
  private static final int WARM_UP = 10;
  private static final String GOAL = "p95 <= 200 ms";

  private final Results results;

  ManyTickets(Results results) {
    this.results = results;
  }

  void run() throws Exception {
    var programs = PostgresServer.installed();
    if (programs.isEmpty()) {
      results.progress("no PostgreSQL server on this machine: the inbox was not measured");
      return;
    }
    var folder = Files.createTempDirectory("kanal-bench-desk");
    try (var server = PostgresServer.start(programs.get());
        var desk = open(server, folder.toString())) {
      TicketCrowd.fill(desk.getBean(DeskDatabase.class), TICKETS);
      results.progress(TICKETS + " tickets written");
      var password = desk.getBean(FirstPassword.class).password().orElseThrow();
      lists(desk.getWebServer().getPort(), Officers.FIRST, password, "an admin");
      ofOneUnit(desk.getBean(DeskDatabase.class));
      lists(desk.getWebServer().getPort(), "unit", password, "an officer of one unit in fifty");
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static ServletWebServerApplicationContext open(PostgresServer server, String folder)
      throws Exception {
    var database = server.newDatabase();
    var settings =
        Map.<String, Object>of(
            "server.port",
            "0",
            "server.address",
            "127.0.0.1",
            "kanal.data-dir",
            folder,
            "kanal.database.url",
            database.url(),
            "kanal.database.username",
            database.username(),
            "kanal.database.password",
            database.password());
    return (ServletWebServerApplicationContext)
        new SpringApplicationBuilder(DeskOnly.class).properties(settings).run();
  }

  private static void ofOneUnit(DeskDatabase database) {
    database
        .jdbc()
        .sql(
            """
            insert into officer (name, password_hash, created_at, password_at, role)
            select 'unit', password_hash, created_at, password_at, 'OFFICER' from officer
            """)
        .update();
    database
        .jdbc()
        .sql("insert into officer_unit (officer, unit) values ('unit', 'unit-7')")
        .update();
  }

  private void lists(int port, String name, String password, String who) throws Exception {
    var browser = new Browser(port);
    browser.signIn(name, password);
    for (var list : addresses(browser).entrySet()) {
      results.add("i", list.getKey() + ", " + who, measured(browser, list.getValue()), GOAL);
    }
  }

  private static Map<String, String> addresses(Browser browser) throws Exception {
    var addresses = new LinkedHashMap<String, String>();
    addresses.put("all tickets", "/desk");
    addresses.put("the next page", next(browser.get("/desk").body()));
    addresses.put("Perlu dicek", "/desk?view=check");
    addresses.put("Siap diteruskan", "/desk?view=ready");
    addresses.put("Menunggu warga", "/desk?view=waiting");
    addresses.put("Mendekati batas", "/desk?view=soon");
    addresses.put(
        "closed ones of a topic and channel", "/desk?stage=done&topic=sosial&channel=sms");
    addresses.put("those with a flag", "/desk?flag=place-to-check");
    addresses.put("a common word", "/desk?q=jalan");
    addresses.put("the beginning of words", "/desk?q=kata1");
    addresses.put("a rare word with a common one", "/desk?q=kata19999+jalan");
    addresses.put("a word nobody wrote", "/desk?q=gajah");
    addresses.put("a place", "/desk?place=cikupa29");
    return addresses;
  }

  private static String next(String page) {
    var link = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
    if (!link.find()) {
      throw new IllegalStateException("the list has one page only");
    }
    return HtmlUtils.htmlUnescape(link.group(1));
  }

  private static String measured(Browser browser, String address) throws Exception {
    var micros = new long[TIMES];
    for (int i = -WARM_UP; i < TIMES; i++) {
      long start = System.nanoTime();
      var answer = browser.get(address);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + " answers " + answer.statusCode());
      }
      if (i >= 0) {
        micros[i] = (System.nanoTime() - start) / 1000;
      }
    }
    Arrays.sort(micros);
    return "p50 %.0f ms, p95 %.0f ms, longest %.0f ms"
        .formatted(
            micros[TIMES / 2] / 1e3, micros[TIMES * 95 / 100] / 1e3, micros[TIMES - 1] / 1e3);
  }
}
