package kanal.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TicketPins;
import kanal.desk.Browser;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// An officer writes down what somebody said, on a real web server and through the whole intake.
@SpringBootTest(
    classes = DeskWithIntake.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EntryIT {
  private static final String FORM = "/desk/entry";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f-]{36})\"");
  private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}-\\d");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir static Path folder;

  @Autowired FirstPassword firstPassword;
  @Autowired TicketReader reader;
  @Autowired TicketPins pins;
  @Autowired DeskDatabase database;
  @LocalServerPort int port;
  private Browser browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
  }

  @BeforeEach
  void signIn() throws Exception {
    browser = new Browser(port);
    browser.signIn(Officers.FIRST, firstPassword.password().orElseThrow());
  }

  private Map<String, String> form(String... more) throws Exception {
    var token = TOKEN.matcher(browser.get(FORM).body());
    assertThat(token.find()).isTrue();
    var form = new HashMap<String, String>();
    form.put("token", token.group(1));
    form.put("way", "telepon");
    form.put("words", "Jalan depan balai desa berlubang besar");
    form.put("place", "Desa Sukamulya");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  /// The receipt's page.
  private String entered(Map<String, String> form) throws Exception {
    var answer = browser.submit(FORM, FORM, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    var location = answer.headers().firstValue("Location").orElseThrow();
    return browser.get(location.substring(location.indexOf("/desk"))).body();
  }

  private DeskTicket ticket(String receipt) {
    var number = NUMBER.matcher(receipt);
    assertThat(number.find()).isTrue();
    var found = new TicketNumber(number.group());
    Awaitility.await().atMost(PATIENCE).until(() -> reader.exists(found));
    return reader.find(found).orElseThrow();
  }

  @Test
  void whatIsWrittenDownBecomesATicketWithANumberAndAPinToReadOut() throws Exception {
    var receipt =
        entered(form("contact", "0812-3456-7890", "day", "2026-01-05", "way", "langsung"));
    var ticket = ticket(receipt);
    assertThat(receipt)
        .contains(pins.of(ticket.number()))
        .contains("https://lapor.example.go.id/cek")
        .contains("Datang langsung");
    assertThat(ticket.channel()).isEqualTo("langsung");
    assertThat(ticket.description()).isEqualTo("Jalan depan balai desa berlubang besar");
    assertThat(ticket.place().map(Place::words)).contains("Desa Sukamulya");
    assertThat(ticket.reporter()).contains("tel:081234567890");
    assertThat(ticket.date().orElseThrow().from()).hasToString("2026-01-05");
    assertThat(ticket.story())
        .extracting(line -> line.words())
        .contains("Dicatat oleh admin (datang langsung).");
    assertThat(browser.get("/desk/tickets/" + ticket.number()).body())
        .contains("Datang langsung")
        .contains("Dicatat oleh admin");
  }

  @Test
  void theSameFormTwiceIsOneTicketEvenWithAnotherWay() throws Exception {
    var form = form();
    var first = ticket(entered(form)).number();
    assertThat(ticket(entered(form)).number()).isEqualTo(first);
    form.put("way", "surat");
    assertThat(ticket(entered(form)).number()).isEqualTo(first);
    assertThat(
            database
                .jdbc()
                .sql("select officer, detail from audit where deed = 'ENTERED' and number = ?")
                .param(first.value())
                .query((row, _) -> row.getString("officer") + " " + row.getString("detail"))
                .list())
        .containsExactly("admin telepon");
  }

  @Test
  void theAnonymousLeaveNoContactAnywhere() throws Exception {
    var ticket =
        ticket(entered(form("contact", "0812-9999-8888", "anonymous", "true", "secret", "true")));
    assertThat(ticket.reporter()).isEqualTo(Optional.empty());
    assertThat(ticket.flags()).contains(Flag.ANONYMOUS, Flag.SECRET);
    for (var table : List.of("ticket", "ticket_line", "audit")) {
      assertThat(database.jdbc().sql("select * from " + table).query().listOfRows().toString())
          .doesNotContain("9999");
    }
  }

  @Test
  void nothingIsFiledWithoutWordsOrWithADayToCome() throws Exception {
    var empty = browser.submit(FORM, FORM, form("words", " ", "place", "\"><script>x</script>"));
    assertThat(empty.body())
        .contains("Tulis dahulu apa yang dilaporkan")
        .doesNotContain("<script>x");
    var tomorrow = browser.submit(FORM, FORM, form("day", "2999-01-01"));
    assertThat(tomorrow.body()).contains("belum terjadi").contains("Jalan depan balai desa");
    var forged = browser.submit(FORM, FORM, form("token", "../x"));
    assertThat(forged.body()).contains("Muat ulang");
  }

  @Test
  void aReceiptOfNothingIsNotFound() throws Exception {
    assertThat(browser.get("/desk/entry/00000000-0000-0000-0000-000000000000").statusCode())
        .isEqualTo(404);
    assertThat(browser.get("/desk/entry/x").statusCode()).isEqualTo(404);
  }
}
