package kanal.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kanal.backup.Backup;
import kanal.backup.House;
import kanal.canary.Canary.Found;
import kanal.desk.Browser;
import kanal.desk.database.DatabaseProperties;
import kanal.redis.RedisProperties;

/// Everything that goes out of a running service: pages for operators, files for officers, answers
/// to programs, back-ups.
final class Exports {
  private static final Pattern KEY = Pattern.compile("kanal_[A-Za-z0-9_-]{43}");
  private static final Pattern METRIC = Pattern.compile("^([a-z_]+)(?:\\{| )", Pattern.MULTILINE);
  private static final List<String> SILENT_PAGES =
      List.of(
          "/actuator",
          "/actuator/health",
          "/actuator/prometheus",
          "/livez",
          "/readyz",
          "/desk/operator",
          "/desk/rights/record",
          "/desk/pantau");
  private static final Map<String, String> YEAR = Map.of("from", "2026-01-01", "to", "2026-12-31");

  private final Browser browser;

  Exports(Browser browser) {
    this.browser = browser;
  }

  /// Asks to be told of tickets there.
  void listen(String url) throws Exception {
    var page = "/desk/webhooks";
    var made = browser.submit(page, page + "?event=FILED&event=CHANGED", Map.of("url", url));
    assertThat(made.statusCode()).isEqualTo(302);
  }

  /// What the pages show that have to show nothing of citizens.
  Map<String, Set<Found>> pages() throws Exception {
    var found = new LinkedHashMap<String, Set<Found>>();
    for (var path : SILENT_PAGES) {
      var page = browser.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      found.put(path, Canary.in(page.body()));
    }
    assertThat(METRIC.matcher(browser.get("/actuator/prometheus").body()).results())
        .as("metrics")
        .hasSizeGreaterThan(10);
    found.put("figures", Canary.in(file("/desk/pantau/figures", YEAR)));
    return found;
  }

  /// The tickets as a file, also the secret ones.
  Set<Found> tickets() throws Exception {
    return Canary.in(
        file(
            "/desk/pantau/tickets",
            Map.of("from", YEAR.get("from"), "to", YEAR.get("to"), "secret", "yes")));
  }

  private String file(String path, Map<String, String> fields) throws Exception {
    var file = browser.submit("/desk/pantau", path, fields);
    assertThat(file.statusCode()).isEqualTo(200);
    return file.body();
  }

  /// What a program with a key is told.
  Set<Found> open311() throws Exception {
    browser.submit("/desk/keys", "/desk/keys?right=READ", Map.of("name", "Desa"));
    var key = KEY.matcher(browser.get("/desk/keys").body());
    assertThat(key.find()).isTrue();
    var found = new HashSet<Found>();
    for (var what : List.of("requests", "servicerequestupdates")) {
      var answer = browser.get("/open311/v2/" + what + ".json?api_key=" + key.group());
      assertThat(answer.statusCode()).as(what).isEqualTo(200);
      found.addAll(Canary.in(answer.body()));
    }
    return found;
  }

  /// A back-up beside the running service, without the keys.
  static void save(Path data, Path into) throws Exception {
    var house =
        new House(
            data,
            data.resolve("media"),
            data.resolve("models"),
            RedisProperties.at(""),
            new DatabaseProperties("", "", ""));
    new Backup(house, true).to(into, Set.of("keys"), Instant.now());
  }
}
