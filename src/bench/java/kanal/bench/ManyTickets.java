package kanal.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.bench.desk.CrowdedDesk;
import kanal.bench.desk.TicketCrowd;
import kanal.bench.desk.Times;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.Browser;
import kanal.desk.database.PostgresServer;
import kanal.desk.live.TicketFeed;
import kanal.desk.similar.SimilarErrand;
import kanal.desk.similar.Words;
import org.springframework.web.util.HtmlUtils;

/// What the desk takes with a year's 100,000 tickets in PostgreSQL: the lists of the inbox, Pantau,
/// and finding the tickets that may tell of the same as a new one.
final class ManyTickets {
  private static final String LETTER = "i";
  private static final int TICKETS = 100_000;
  private static final int NEW_TICKETS = 400;
  private static final String LIST_GOAL = "p95 <= 200 ms";
  private static final String REPORT_GOAL = "<= 300 ms";

  private final Results results;

  ManyTickets(Results results) {
    this.results = results;
  }

  void run() throws Exception {
    var programs = PostgresServer.installed();
    if (programs.isEmpty()) {
      results.progress("no PostgreSQL server on this machine: the desk was not measured");
      return;
    }
    try (var desk = CrowdedDesk.open(programs.get(), TICKETS)) {
      results.progress(TICKETS + " tickets written");
      lists(desk.admin(), "an admin");
      lists(desk.ofOneUnit(), "an officer of one unit in fifty");
      pantau(desk.admin(), "an admin");
      pantau(desk.ofOneUnit(), "the lead of one unit in fifty");
      proposals(desk, Duration.ofDays(350), "filed in a year");
      proposals(desk, Duration.ofDays(28), "filed in four weeks");
    }
  }

  private void lists(Browser browser, String who) throws Exception {
    for (var list : addresses(browser).entrySet()) {
      add(list.getKey() + ", " + who, Times.of(browser, list.getValue()), LIST_GOAL);
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

  private void pantau(Browser browser, String who) throws Exception {
    var today = LocalDate.now(TicketCrowd.ZONE);
    var year = "/desk/pantau?from=%s&to=%s".formatted(today.minusDays(364), today);
    add("Pantau, 30 days, " + who, Times.of(browser, "/desk/pantau"), REPORT_GOAL);
    add("Pantau, 90 days, " + who, Times.of(browser, "/desk/pantau?days=90"), REPORT_GOAL);
    add("Pantau, a year, " + who, Times.of(browser, year), REPORT_GOAL);
  }

  /// The newest tickets are looked at one after the other, as they would be when they are filed.
  private void proposals(CrowdedDesk desk, Duration within, String how) throws Exception {
    var numbers = TicketCrowd.pressed(desk.database(), within, 2 * NEW_TICKETS);
    var errand =
        new SimilarErrand(
            desk.database().jdbc(), Words.PLAIN, new TicketFeed(), InstantSource.system());
    each(errand, numbers.subList(0, NEW_TICKETS));
    add(
        "proposing duplicates of a new ticket, all " + how,
        each(errand, numbers.subList(NEW_TICKETS, numbers.size())),
        "");
  }

  private static Times each(SimilarErrand errand, List<String> numbers) throws Exception {
    return Times.of(
        numbers.stream()
            .map(number -> (Times.Work) () -> errand.run(new TicketNumber(number)))
            .toList());
  }

  private void add(String what, Times times, String goal) {
    results.add(LETTER, what, times.toString(), goal);
  }
}
