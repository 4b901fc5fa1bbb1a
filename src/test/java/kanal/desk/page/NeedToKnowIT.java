package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.complaint.Ticket;
import kanal.bot.engine.MediaStore;
import kanal.desk.Browser;
import kanal.desk.Colleagues;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.LiveStreams;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.people.People;
import kanal.desk.ticket.TicketReader;
import kanal.desk.unit.Units;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who sees and does what with whose tickets, on a real web server.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NeedToKnowIT {
  private static final AtomicLong SEQUENCE = new AtomicLong();
  private static final String ROADS = "pu";
  private static final String ROADS_BELOW = "pu-jalan";

  @TempDir static Path folder;

  @Autowired DeskRoutingCore core;
  @Autowired DeskDatabase database;
  @Autowired TicketReader reader;
  @Autowired MediaStore media;
  @Autowired LiveStreams streams;
  @Autowired TicketFeed feed;
  @Autowired People people;
  @Autowired Officers officers;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("spring.threads.virtual.enabled", () -> "true");
  }

  @BeforeEach
  void units() {
    if (new Units(database.jdbc()).find(ROADS).isEmpty()) {
      unit(ROADS, null);
      unit(ROADS_BELOW, ROADS);
    }
  }

  private void unit(String code, @Nullable String parent) {
    database
        .jdbc()
        .sql(
            "insert into unit (code, name, tier, parent, active) values (?, ?, 'REGENCY', ?, true)")
        .params(code, "Unit " + code)
        .param(parent)
        .update();
  }

  private Ticket file(String unit) {
    var ticket = TicketSamples.road(SEQUENCE.incrementAndGet(), Instant.now());
    core.file(ticket);
    database
        .jdbc()
        .sql("update ticket set unit = ? where number = ?")
        .params(unit, ticket.number().value())
        .update();
    media.keep(ticket.attachments().getFirst().id(), "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
    return ticket;
  }

  private Browser in(Role role, String... units) throws Exception {
    var browser = new Browser(port);
    var name = Colleagues.settled(people, officers, role, units);
    assertThat(browser.signIn(name, Colleagues.PASSWORD).statusCode()).isEqualTo(302);
    return browser;
  }

  private static String pageOf(Ticket ticket) {
    return "/desk/tickets/" + ticket.number();
  }

  /// Every address below a ticket, whoever adds it, as `GET /desk/tickets/{number}`.
  private List<String> ticketAddresses() {
    var found = new ArrayList<String>();
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/desk/tickets/{number}"))
                .forEach(pattern ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> found.add(method + " " + pattern))));
    return found;
  }

  private HttpResponse<String> ask(Browser browser, String address, Ticket ticket)
      throws Exception {
    var path =
        address
            .substring(address.indexOf(' ') + 1)
            .replace("{number}", ticket.number().value())
            .replace("{id}", ticket.attachments().getFirst().id());
    return address.startsWith(RequestMethod.GET.name())
        ? browser.get(path)
        : browser.submit("/desk", path, Map.of());
  }

  @Test
  void everyAddressOfATicketIsKnownHere() {
    assertThat(ticketAddresses())
        .contains(
            "GET /desk/tickets/{number}",
            "GET /desk/tickets/{number}/attachments/{id}",
            "POST /desk/tickets/{number}/act",
            "POST /desk/tickets/{number}/topic",
            "POST /desk/tickets/{number}/reveal",
            "POST /desk/tickets/{number}/cover");
  }

  @Test
  void aTicketOfAnotherUnitIsNotThere() throws Exception {
    var theirs = file(ROADS);
    var outsider = in(Role.OFFICER, Units.VERIFICATION);
    var nowhere = in(Role.OFFICER);
    for (var address : ticketAddresses()) {
      for (var browser : List.of(outsider, nowhere)) {
        var answer = ask(browser, address, theirs);
        assertThat(answer.statusCode()).as(address).isEqualTo(404);
        assertThat(answer.body()).contains("Laporan tidak ditemukan").doesNotContain("Cikupa");
      }
    }
    assertThat(outsider.get("/desk").body()).doesNotContain(theirs.number().value());
    assertThat(reader.find(theirs.number()).orElseThrow().version()).isZero();
  }

  @Test
  void officersSeeTheirUnitsAndLeadsThoseBelowToo() throws Exception {
    var own = file(ROADS);
    var below = file(ROADS_BELOW);
    var officer = in(Role.OFFICER, ROADS);
    var lead = in(Role.UNIT_LEAD, ROADS);
    assertThat(officer.get(pageOf(own)).statusCode()).isEqualTo(200);
    assertThat(officer.get(pageOf(below)).statusCode()).isEqualTo(404);
    assertThat(lead.get(pageOf(own)).statusCode()).isEqualTo(200);
    assertThat(lead.get(pageOf(below)).statusCode()).isEqualTo(200);
    assertThat(lead.get("/desk").body()).contains(own.number().value(), below.number().value());
    assertThat(act(lead, below, "VERIFY")).isEqualTo(302);
  }

  private static int act(Browser browser, Ticket ticket, String verb) throws Exception {
    var fields = Map.of("verb", verb, "version", "0", "words", "");
    return browser.submit("/desk", pageOf(ticket) + "/act", fields).statusCode();
  }

  @Test
  void anAuditorReadsEverythingAndDoesNothing() throws Exception {
    var ticket = file(ROADS);
    var auditor = in(Role.AUDITOR);
    assertThat(auditor.get(pageOf(ticket)).statusCode()).isEqualTo(200);
    assertThat(auditor.get("/desk").body()).contains(ticket.number().value());
    for (var address : ticketAddresses()) {
      if (!address.startsWith("GET")) {
        assertThat(ask(auditor, address, ticket).statusCode()).as(address).isEqualTo(403);
      }
    }
    assertThat(act(auditor, ticket, "VERIFY")).isEqualTo(403);
    assertThat(reader.find(ticket.number()).orElseThrow().version()).isZero();
  }

  @Test
  void openPagesHearOfTheirOfficersTicketsOnly() throws Exception {
    var officer = in(Role.OFFICER, ROADS);
    var secret = file(Units.VERIFICATION);
    var own = file(ROADS);
    var open = streams.size();
    var stream = officer.stream("/desk/events");
    try (var lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> streams.size() > open);
      feed.changed(secret.number());
      feed.changed(own.number());
      feed.changed(secret.number());
      var heard = new ArrayList<String>();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        heard.add(line);
        if (line.equals("event:ticket-" + own.number())) {
          break;
        }
      }
      assertThat(heard)
          .contains("event:tickets")
          .noneMatch(it -> it.contains(secret.number().value()));
    }
  }

  @Test
  void personalDataIsCoveredUntilAReasonIsGiven() throws Exception {
    var ticket = file(Units.VERIFICATION);
    database
        .jdbc()
        .sql("update ticket set title = 'Hubungi 0812-3456-7889' where number = ?")
        .param(ticket.number().value())
        .update();
    var page = pageOf(ticket);
    var officer = in(Role.OFFICER, Units.VERIFICATION);
    var colleague = in(Role.OFFICER, Units.VERIFICATION);
    for (var path : List.of("/desk", page)) {
      assertThat(officer.get(path).body()).contains("0812-•••-••89").doesNotContain("3456");
    }
    assertThat(officer.get(page).body())
        .contains("Tampilkan data pribadi", "Akun Telegram •••321")
        .doesNotContain("987654321");

    officer.submit(page, page + "/reveal", Map.of("reason", "OTHER", "note", " "));
    assertThat(officer.get(page).body()).contains("Mohon tulis alasannya").doesNotContain("3456");
    officer.submit(
        page, page + "/reveal", Map.of("reason", "OTHER", "note", "<b>diminta camat</b>"));
    assertThat(officer.get(page).body())
        .contains("0812-3456-7889", "987654321", "Data pribadi tampil untuk Anda sampai");
    assertThat(officer.get("/desk").body()).as("never in lists").doesNotContain("3456");
    var again =
        officer.submit(
            page, page + "/act", Map.of("verb", "ARCHIVE", "version", "9", "words", "x"));
    assertThat(again.body()).contains("3456");
    assertThat(colleague.get(page).body())
        .doesNotContain("3456")
        .contains("alasan lain", "&lt;b&gt;diminta camat&lt;/b&gt;");
    var refused =
        colleague.submit(
            page, page + "/act", Map.of("verb", "ARCHIVE", "version", "9", "words", "x"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain("3456");

    officer.submit(page, page + "/cover", Map.of());
    assertThat(officer.get(page).body()).doesNotContain("3456");
    assertThat(in(Role.AUDITOR).get(page).body())
        .doesNotContain("3456", "Tampilkan data pribadi")
        .contains("alasan lain");
  }

  @Test
  void anAnonymousTicketHasNothingToReveal() throws Exception {
    var ticket = TicketSamples.anonymous(SEQUENCE.incrementAndGet(), Instant.now());
    core.file(ticket);
    var officer = in(Role.ADMIN);
    assertThat(officer.get(pageOf(ticket)).body())
        .contains("Tidak ada yang dapat ditampilkan")
        .doesNotContain("Tampilkan data pribadi");
    var answer = officer.submit("/desk", pageOf(ticket) + "/reveal", Map.of("reason", "CONTACT"));
    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
