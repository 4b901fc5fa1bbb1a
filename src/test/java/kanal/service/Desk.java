package kanal.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.desk.Browser;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import org.jspecify.annotations.Nullable;

/// The desk as a signed-in officer sees it, and its database once the service is stopped.
final class Desk {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final Browser browser;

  private Desk(Browser browser) {
    this.browser = browser;
  }

  static Desk signIn(Service service, String password) throws IOException, InterruptedException {
    var browser = new Browser(service.port());
    var led = browser.enter("admin", password);
    if (!led.endsWith("/desk")) {
      throw new AssertionError("the desk does not let the officer in: " + led);
    }
    return new Desk(browser);
  }

  String inbox() {
    return page("/desk");
  }

  String ticket(String number) {
    return page("/desk/tickets/" + number);
  }

  /// Does something on a ticket's page: VERIFY, POSTPONE, HAND_OVER, ARCHIVE, FINISH, REPLY.
  int act(String number, String verb, String words) throws IOException, InterruptedException {
    var page = "/desk/tickets/" + number;
    var version = VERSION.matcher(page(page));
    if (!version.find()) {
      throw new AssertionError("no ticket page for " + number);
    }
    var fields = new LinkedHashMap<String, String>();
    fields.put("verb", verb);
    fields.put("version", version.group(1));
    fields.put("words", words);
    return browser.submit(page, page + "/act", fields).statusCode();
  }

  private String page(String path) {
    try {
      return browser.get(path).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /// The tickets in the database of a service that has stopped.
  static List<Map<String, @Nullable Object>> tickets(Path data) {
    try (var database = DeskDatabase.open(new DatabaseProperties("", "", ""), data)) {
      return database.jdbc().sql("select * from ticket order by number").query().listOfRows();
    }
  }
}
