package kanal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Ticket;
import kanal.bot.engine.CitizenRecords;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.memory.MemoryCitizenRecords;
import kanal.bot.engine.memory.MemoryStore;
import kanal.bot.engine.memory.MemoryTicketIndex;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.ticket.TicketReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// "Hak warga" on a real web server.
@SpringBootTest(
    classes = RightsPagesIT.DeskWithRights.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"kanal.desk.undo-seconds=0", "kanal.telegram.token=1:x"})
class RightsPagesIT {
  private static final AtomicLong SEQUENCE = new AtomicLong();
  private static final String REPORTER = "987654321";

  @Import({
    DeskOnly.class,
    KnownCitizens.class,
    RetentionConfiguration.class,
    RightsConfiguration.class
  })
  static class DeskWithRights {}

  static class KnownCitizens {
    @Bean
    CitizenRecords citizenRecords(MediaStore media) {
      return new MemoryCitizenRecords(new MemoryStore(), new MemoryTicketIndex(), media);
    }
  }

  @Autowired DeskRoutingCore core;
  @Autowired TicketReader reader;
  @Autowired FirstPassword firstPassword;
  @Autowired Officers officers;
  @LocalServerPort int port;
  private Browser browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws IOException {
    var folder = Files.createTempDirectory("kanal-rights-pages");
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
  }

  @BeforeEach
  void signIn() throws Exception {
    browser = new Browser(port);
    browser.signIn(Officers.FIRST, firstPassword.password().orElseThrow());
  }

  @Test
  void aPersonIsFoundRestrictedAndErased() throws Exception {
    var ticket = file(Set.of());

    var found = browser.submit("/desk/rights", "/desk/rights/find", Map.of("typed", REPORTER));
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains(ticket.number().value()).contains("Ya, hapus semuanya");
    assertThat(found.headers().firstValue("Cache-Control")).contains("no-store");

    post("/desk/rights/restrict", Map.of("typed", REPORTER, "restricted", "true"));
    assertThat(browser.get("/desk/tickets/" + ticket.number()).statusCode()).isEqualTo(404);
    assertThat(browser.get("/desk/rights").body()).contains("sejak");

    post("/desk/rights/restrict", Map.of("typed", REPORTER, "restricted", "false"));
    assertThat(browser.get("/desk/tickets/" + ticket.number()).statusCode()).isEqualTo(200);

    post("/desk/rights/erase", Map.of("typed", REPORTER));
    assertThat(reader.find(ticket.number()).orElseThrow().description()).isEmpty();
    assertThat(browser.get("/desk/tickets/" + ticket.number()).body())
        .contains(TicketEraser.TITLE, "menghapus isi laporan");
  }

  @Test
  void theArchiveIsHandedOut() throws Exception {
    file(Set.of());

    var archive = browser.submit("/desk/rights", "/desk/rights/export", Map.of("typed", REPORTER));

    assertThat(archive.statusCode()).isEqualTo(200);
    assertThat(archive.body()).startsWith("PK");
    assertThat(archive.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("data-warga.zip");
  }

  @Test
  void aWishShowsHowMuchTimeIsLeft() throws Exception {
    var ticket = file(Set.of(Flag.ERASURE_WANTED));

    var page = browser.get("/desk/rights").body();

    assertThat(page).contains(ticket.number().value(), "Minta datanya dihapus", "sisa 7");
  }

  @Test
  void theRecordOfProcessingNamesWhatIsSwitchedOn() throws Exception {
    var page = browser.get("/desk/rights/record").body();

    assertThat(page)
        .contains("Catatan kegiatan pemrosesan", "Telegram FZ-LLC", "5 tahun", "72 jam")
        .doesNotContain("Twilio");
  }

  @Test
  void onlyAdminsAreLetIn() throws Exception {
    officers.add("siti", "Siti", Role.OFFICER);
    var password = officers.resetPassword("siti").orElseThrow();
    var other = new Browser(port);
    other.signIn("siti", password);

    assertThat(other.get("/desk/rights").statusCode()).isNotEqualTo(200);
  }

  private void post(String action, Map<String, String> fields) throws Exception {
    assertThat(browser.submit("/desk/rights", action, fields).statusCode()).isEqualTo(302);
  }

  private Ticket file(Set<Flag> flags) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var road = TicketSamples.road(SEQUENCE.incrementAndGet(), now);
    var ticket = TicketSamples.with(road, flags, road.reporter());
    core.file(ticket);
    return ticket;
  }
}
