package kanal.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.bench.desk.ReadingOfficers;
import kanal.bench.desk.TicketCrowd;
import kanal.bench.load.Citizens;
import kanal.bench.load.Outcome;
import kanal.bench.load.Pace;
import kanal.bench.load.WebhookLoad;
import kanal.bench.process.MeasuredKanal;
import kanal.bench.process.ProcessMemory;
import kanal.desk.Browser;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.PostgresServer;
import kanal.desk.officer.Officers;

/// What citizens feel while officers read the desk and while a model is trained, with a year's
/// 100,000 tickets in PostgreSQL, and the memory of all of it.
final class WholeService {
  private static final String LETTER = "o";
  private static final String MEMORY_GOAL = "<= 512 MB";
  private static final long FIRST_CITIZEN = 5_500_000_000L;
  private static final int TOGETHER = 2_000;
  private static final int CALLS = 100;
  private static final int TICKETS = 100_000;
  private static final int EXAMPLES = 2_000;
  private static final Duration TRAINING = Duration.ofMinutes(15);
  private static final Duration UNTIL_IT_BEGAN = Duration.ofSeconds(3);
  private static final Pattern PASSWORD = Pattern.compile("with the password +(\\S+)");
  private static final String UNDER_WAY = "/desk/model/cancel";

  private final Options options;
  private final Results results;
  private final Citizens citizens = new Citizens(Lab.SECRET, FIRST_CITIZEN, TOGETHER);

  WholeService(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void run() throws Exception {
    var programs = PostgresServer.installed();
    if (programs.isEmpty()) {
      results.progress("no PostgreSQL server on this machine: the whole was not measured");
      return;
    }
    try (var server = PostgresServer.start(programs.get());
        var lab = Lab.open(options)) {
      var database = server.newDatabase();
      fill(database);
      var kanal = lab.kanal(settings(database));
      var browser = signedIn(kanal);
      results.progress("warming up: " + Lab.load(kanal.port(), options.warmUp(), citizens));
      lab.drain();
      measure(kanal, browser);
    }
  }

  private void measure(MeasuredKanal kanal, Browser browser) throws Exception {
    add("turns, nothing beside", turns(kanal, options.measure()));
    try (var _ = new ReadingOfficers(browser)) {
      turns(kanal, options.measure());
      add("turns while five officers read", turns(kanal, options.measure()));
      add("memory of Kanal by then", kanal);
      train(kanal, browser);
      add("memory of Kanal after it", kanal);
    }
  }

  private void train(MeasuredKanal kanal, Browser browser) throws Exception {
    long start = System.nanoTime();
    browser.submit("/desk/model", "/desk/model/train", Map.of());
    Thread.sleep(UNTIL_IT_BEGAN);
    var beside = turns(kanal, options.measure());
    if (!trains(browser)) {
      throw new IllegalStateException("the training did not last as long as the measurement");
    }
    while (trains(browser)) {
      if (System.nanoTime() - start > TRAINING.toNanos()) {
        throw new IllegalStateException("the training does not end");
      }
      turns(kanal, UNTIL_IT_BEGAN);
    }
    add("turns while a model is trained as well", beside);
    results.add(
        LETTER,
        "training a model on a busy service, %,d examples and the shipped ones".formatted(EXAMPLES),
        "%.0f s".formatted((System.nanoTime() - start) / 1e9));
  }

  private static boolean trains(Browser browser) throws Exception {
    return browser.get("/desk/model/run").body().contains(UNDER_WAY);
  }

  private Outcome turns(MeasuredKanal kanal, Duration duration) {
    return WebhookLoad.run(
        kanal.port(), Lab.CONNECTIONS, new Pace.Fixed(CALLS, duration), citizens);
  }

  private static void fill(DatabaseProperties properties) throws Exception {
    var folder = Files.createTempDirectory("kanal-bench-fill");
    try (var database = DeskDatabase.open(properties, folder)) {
      TicketCrowd.fill(database, TICKETS);
      TicketCrowd.teach(database, EXAMPLES);
    } finally {
      Lab.delete(folder);
    }
  }

  private static Map<String, String> settings(DatabaseProperties database) {
    return Map.of(
        "kanal.database.url",
        database.url(),
        "kanal.database.username",
        database.username(),
        "kanal.database.password",
        database.password());
  }

  private static Browser signedIn(MeasuredKanal kanal) throws Exception {
    var password = PASSWORD.matcher(kanal.output());
    if (!password.find()) {
      throw new IllegalStateException("no password was printed");
    }
    var browser = new Browser(kanal.port());
    browser.enter(Officers.FIRST, password.group(1));
    return browser;
  }

  private void add(String what, Outcome outcome) {
    results.add(LETTER, what, outcome.toString());
  }

  private void add(String what, MeasuredKanal kanal) {
    results.add(LETTER, what, ProcessMemory.of(kanal.pid()).toString(), MEMORY_GOAL);
  }
}
