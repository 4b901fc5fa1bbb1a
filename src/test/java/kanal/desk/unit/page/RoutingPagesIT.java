package kanal.desk.unit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Decision;
import kanal.desk.casework.Outcome;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.DeskSecurityConfiguration;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import kanal.desk.ticket.TicketReader;
import kanal.desk.unit.Units;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The pages of units, rules, deadlines and journeys on a real web server.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RoutingPagesIT {
  private static final AtomicLong SEQUENCE = new AtomicLong(700);
  private static final String HOSTILE = "<script>alert(1)</script>";

  @TempDir static Path folder;

  @Autowired DeskRoutingCore core;
  @Autowired DeskDatabase database;
  @Autowired TicketReader reader;
  @Autowired Casework casework;
  @Autowired FirstPassword firstPassword;
  @LocalServerPort int port;
  private Browser browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("kanal.desk.escalation.every", () -> "100ms");
  }

  @BeforeEach
  void signIn() throws Exception {
    browser = new Browser(port);
    browser.signIn(Officers.FIRST, firstPassword.password().orElseThrow());
  }

  private static Map<String, String> unit(String code, String name, String parent) {
    return Map.of(
        "code", code, "name", name, "tier", "REGENCY", "region", "36.03", "parent", parent);
  }

  private void add(String code, String name, String parent) throws Exception {
    var answer = browser.submit("/desk/units", "/desk/units", unit(code, name, parent));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  @Test
  void anAdminKeepsUnits() throws Exception {
    add("bappeda", "Bappeda " + HOSTILE, "");
    add("bappeda-2", "Bappeda Dua", "bappeda");
    assertThat(browser.get("/desk/units").body())
        .contains("Bappeda Dua", "di bawah Bappeda", "&lt;script&gt;alert")
        .doesNotContain(HOSTILE);
    var again = browser.submit("/desk/units", "/desk/units", unit("bappeda", "Lain", ""));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("sudah dipakai", "value=\"Lain\"");
    var fields =
        Map.of(
            "code",
            "bappeda",
            "name",
            "Bappeda",
            "tier",
            "REGENCY",
            "parent",
            "bappeda-2",
            "known",
            "true");
    var loop = browser.submit("/desk/units", "/desk/units", fields);
    assertThat(loop.statusCode()).isEqualTo(422);
    assertThat(loop.body()).contains("di bawah dirinya sendiri");
    browser.submit("/desk/units", "/desk/units/close", Map.of("code", "bappeda", "heir", ""));
    assertThat(browser.get("/desk/units").body()).contains("Pilih unit lain yang aktif");
    browser.submit(
        "/desk/units", "/desk/units/close", Map.of("code", "bappeda", "heir", "bappeda-2"));
    assertThat(browser.get("/desk/units").body()).contains("Tidak aktif", "Aktifkan");
    browser.submit("/desk/units", "/desk/units/open", Map.of("code", "bappeda"));
    assertThat(new Units(database.jdbc()).find("bappeda").orElseThrow().active()).isTrue();
  }

  @Test
  void anAdminTriesTheRules() throws Exception {
    add("dlh", "Dinas Lingkungan", "");
    var rule = Map.of("topic", "lingkungan", "region", "36.03.18", "unit", "dlh");
    assertThat(browser.submit("/desk/rules", "/desk/rules", rule).statusCode()).isEqualTo(302);
    assertThat(browser.get("/desk/rules?topic=lingkungan&region=36.03.18.2001").body())
        .contains(
            "Laporan tentang Lingkungan hidup dan kebencanaan di 36.03.18.2001 → Dinas Lingkungan,"
                + " karena aturan 1.");
    assertThat(browser.get("/desk/rules?topic=lingkungan&region=36.04").body())
        .contains("→ Meja verifikasi, karena tidak ada aturan yang cocok.");
    assertThat(browser.get("/desk/rules?topic=lingkungan&region=" + "Entah").body())
        .contains("Wilayah ini tidak dikenal");
    var wrong = Map.of("topic", "", "region", "Entah", "unit", "dlh");
    assertThat(browser.submit("/desk/rules", "/desk/rules", wrong).statusCode()).isEqualTo(422);
    browser.submit(
        "/desk/rules", "/desk/rules/remove", Map.of("topic", "lingkungan", "region", "36.03.18"));
    assertThat(browser.get("/desk/rules").body()).contains("Aturan dihapus.");
  }

  @Test
  void filesAreTakenWholeOrNotAtAll() throws Exception {
    var units = "kode,nama,tingkat,wilayah,induk,aktif\ncamat,Kecamatan A,Kecamatan,36.03.01,,ya\n";
    var good =
        browser.upload(
            "/desk/units", "/desk/units/import", "csv", units.getBytes(StandardCharsets.UTF_8));
    assertThat(good.statusCode()).isEqualTo(302);
    assertThat(browser.get("/desk/units").body()).contains("1 unit diambil", "Kecamatan A");
    assertThat(browser.get("/desk/units/units.csv").body()).contains("camat,Kecamatan A,Kecamatan");
    var rules = "topik,wilayah,unit\nsosial,36.03,camat\nsosial,36.03,hilang\n";
    var bad =
        browser.upload(
            "/desk/rules", "/desk/rules/import", "csv", rules.getBytes(StandardCharsets.UTF_8));
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body())
        .contains("Tidak ada yang diubah: 2 kesalahan", "<td>3</td>", "mengulang baris");
    assertThat(browser.get("/desk/rules/rules.csv").body()).doesNotContain("sosial");
  }

  @Test
  void aFileLargerThanAnyTableIsNotRead() throws Exception {
    var large = "kode,nama\n".repeat(150_000).getBytes(StandardCharsets.UTF_8);

    assertThat(browser.upload("/desk/units", "/desk/units/import", "csv", large).statusCode())
        .isEqualTo(413);
  }

  @Test
  void onlyAdminsKeepUnitsAndRules() throws Exception {
    var hash = DeskSecurityConfiguration.passwordEncoder().encode("sandi-petugas");
    database
        .jdbc()
        .sql(
            """
            insert into officer (name, password_hash, created_at, password_at, role, active)
            values ('petugas', ?, current_timestamp, current_timestamp, 'UNIT_LEAD', true)
            """)
        .param(hash)
        .update();
    var officer = new Browser(port);
    officer.signIn("petugas", "sandi-petugas");
    assertThat(officer.get("/desk").body()).doesNotContain("/desk/rules");
    for (var page : List.of("/desk/units", "/desk/rules", "/desk/rules/rules.csv")) {
      assertThat(officer.get(page).statusCode()).as(page).isEqualTo(403);
    }
    assertThat(officer.get("/desk/deadlines").statusCode()).isEqualTo(200);
  }

  @Test
  void aLateTicketShowsInTheHeaderAndOnItsJourney() throws Exception {
    add("dpu", "Dinas PU", "");
    var ticket =
        TicketSamples.road(SEQUENCE.incrementAndGet(), Instant.parse("2025-01-06T03:00:00Z"));
    core.file(ticket);
    var href = "/desk/tickets/" + ticket.number();
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(browser.get(href + "/journey").body()).contains("Dinaikkan: lewat batas"));
    assertThat(browser.get("/desk").body()).contains("Lewat batas", "/desk/deadlines");
    assertThat(browser.get("/desk/deadlines").body())
        .contains(ticket.number().value(), ticket.title(), "Sudah dinaikkan");
    var version = reader.find(ticket.number()).orElseThrow().version();
    var passed = new Decision.PassOn("dpu", HOSTILE);
    assertThat(casework.act(TicketSamples.officer("admin"), ticket.number(), version, passed))
        .isEqualTo(new Outcome.Done());
    assertThat(browser.get(href + "/journey").body())
        .contains("Dioper ke unit lain: Meja verifikasi → Dinas PU", "oleh admin", "&lt;script")
        .doesNotContain(HOSTILE);
    assertThat(browser.get(href).body()).contains(href + "/journey");
    assertThat(browser.get("/desk/tickets/2611-9999-0/journey").statusCode()).isEqualTo(404);
  }
}
