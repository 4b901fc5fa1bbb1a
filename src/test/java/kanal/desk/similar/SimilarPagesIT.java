package kanal.desk.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kanal.bot.complaint.Ticket;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.OfficerSamples;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Role;
import kanal.desk.privacy.TextMask;
import kanal.desk.ticket.TicketReader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The page of similar tickets on a real web server.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SimilarPagesIT {
  private static final String XSS = "<script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final AtomicInteger SEQUENCE = new AtomicInteger();

  @TempDir static Path folder;

  @Autowired DeskRoutingCore core;
  @Autowired TicketReader reader;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
  }

  @BeforeAll
  static void officers(@Autowired DeskDatabase database) {
    OfficerSamples.add(database, "ani", Role.OFFICER, "verifikasi");
    OfficerSamples.add(database, "audit", Role.AUDITOR);
    database
        .jdbc()
        .sql("insert into unit (code, name, tier, active) values ('lain', 'Lain', 'REGENCY', true)")
        .update();
    OfficerSamples.add(database, "luar", Role.OFFICER, "lain");
    OfficerSamples.add(database, "keduanya", Role.OFFICER, "lain", "verifikasi");
  }

  private Browser as(String name) throws Exception {
    var browser = new Browser(port);
    browser.signIn(name, OfficerSamples.PASSWORD);
    return browser;
  }

  /// Two tickets of the same matter, proposed; their place is of their own.
  private List<Ticket> pair() {
    int sequence = SEQUENCE.addAndGet(2);
    var matter = "Jembatan " + ownWords(sequence) + " " + XSS;
    var now = Instant.now();
    var tickets =
        List.of(
            SimilarPairs.ticket(sequence, matter, now.minus(Duration.ofDays(2))),
            SimilarPairs.ticket(sequence + 1, matter + " tolong", now));
    tickets.forEach(core::file);
    Awaitility.await()
        .untilAsserted(() -> assertThat(page(tickets.getLast())).contains("Bandingkan"));
    return tickets;
  }

  /// Words that no other pair has.
  private static String ownWords(int sequence) {
    return IntStream.range(0, 6)
        .mapToObj(i -> "qu" + (char) ('a' + sequence % 26) + (char) ('a' + i) + "zo")
        .collect(Collectors.joining(" "));
  }

  private String page(Ticket ticket) throws Exception {
    return as("ani").get(address(ticket) + "/panel").body();
  }

  private static String address(Ticket ticket) {
    return "/desk/tickets/" + ticket.number() + "/similar";
  }

  private Map<String, String> both(Ticket here, Ticket other) {
    return Map.of(
        "version", version(here),
        "other", other.number().value(),
        "otherVersion", version(other),
        "leader", other.number().value());
  }

  private String version(Ticket ticket) {
    return String.valueOf(reader.find(ticket.number()).orElseThrow().version());
  }

  @Test
  void showsBothSideBySideWithTheReasonsAndEscaped() throws Exception {
    var pair = pair();
    var page = as("ani").get(address(pair.getLast())).body();
    assertThat(page)
        .contains(
            pair.getFirst().number().value(), "Kata yang sama: ", "jembatan", "Selisih 2 hari")
        .contains("Sama, gabungkan", "Bukan yang sama", "&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert(1)", "<img src=x");
  }

  @Test
  void joinsAndPartsAgain() throws Exception {
    var pair = pair();
    var browser = as("ani");
    var address = address(pair.getLast());
    var answer = browser.submit(address, address + "/join", both(pair.getLast(), pair.getFirst()));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(browser.get(address).body()).contains("Digabungkan", "Laporan utama", "Pisahkan");
    assertThat(browser.get(address(pair.getFirst()) + "/panel").body()).contains("Diikuti");
    assertThat(browser.get("/desk").body()).contains("Diikuti 1 laporan", "Ikut laporan yang sama");
    browser.submit(
        address,
        address + "/part",
        Map.of("follower", pair.getLast().number().value(), "version", version(pair.getLast())));
    assertThat(browser.get(address).body()).contains("Dipisahkan", "Tidak ada laporan lain");
    assertThat(browser.get("/desk").body()).doesNotContain("Diikuti", "Ikut laporan");
  }

  @Test
  void theTicketsPageOffersThePanel() throws Exception {
    var pair = pair();
    assertThat(as("ani").get("/desk/tickets/" + pair.getLast().number()).body())
        .contains("hx-get=\"" + address(pair.getLast()) + "/panel\"");
  }

  @Test
  void nothingIsToldOfTicketsOutsideOfTheUnits(@Autowired DeskDatabase database) throws Exception {
    var pair = pair();
    database
        .jdbc()
        .sql("update ticket set unit = 'lain' where number = ?")
        .param(pair.getFirst().number().value())
        .update();
    assertThat(as("ani").get(address(pair.getLast())).body())
        .contains("Tidak ada laporan lain")
        .doesNotContain(pair.getFirst().number().value());
    assertThat(as("luar").get(address(pair.getLast())).statusCode()).isEqualTo(404);
    assertThat(as("keduanya").get(address(pair.getLast())).body())
        .contains(pair.getFirst().number().value());
    var address = address(pair.getLast());
    // her page offers no form for it; the token is that of signing out
    var forged =
        as("ani").submit(address, address + "/join", both(pair.getLast(), pair.getFirst()));
    assertThat(forged.statusCode()).isEqualTo(404);
  }

  @Test
  void anAuditorReadsOnly() throws Exception {
    var pair = pair();
    var browser = as("audit");
    var address = address(pair.getLast());
    assertThat(browser.get(address).body())
        .contains(pair.getFirst().number().value())
        .doesNotContain("Sama, gabungkan");
    var forged = browser.submit(address, address + "/join", both(pair.getLast(), pair.getFirst()));
    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void numbersOfPeopleAreHiddenHere() throws Exception {
    int sequence = SEQUENCE.addAndGet(2);
    var ticket =
        SimilarPairs.ticket(
            sequence,
            "hubungi 0812-3456-7890 atau ani@example.org NIK 3603151208900003",
            Instant.now());
    core.file(ticket);
    assertThat(SimilarPairs.WORDS.in(ticket.description())).isNotEmpty();
    assertThat(TextMask.whole(ticket.description())).isEqualTo("hubungi ••• atau ••• NIK •••");
  }
}
