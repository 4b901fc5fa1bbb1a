package kanal.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.complaint.Ticket;
import kanal.desk.Browser;
import kanal.desk.Colleagues;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.report.IntakeFigures.Intake;
import kanal.desk.report.IntakeFigures.OfQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Pantau on a real web server.
@SpringBootTest(
    classes = {DeskOnly.class, ReportPageIT.Talk.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportPageIT {
  private static final AtomicLong SEQUENCE = new AtomicLong();
  private static final String PAGE = "/desk/pantau";

  @TempDir static Path folder;

  @Autowired DeskRoutingCore core;
  @Autowired DeskDatabase database;
  @Autowired Officers officers;
  @LocalServerPort int port;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));

  /// What an intake would count.
  static class Talk {
    @Bean
    IntakeFigures intakeFigures() {
      return period ->
          Optional.of(
              new Intake(
                  new TreeMap<>(Map.of(period.to(), 1234L)),
                  List.of(new OfQuestion("Di mana tempatnya?", 200, 150, 10, 30))));
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("spring.threads.virtual.enabled", () -> "true");
  }

  private Browser as(Role role, String... units) throws Exception {
    var name = role.name().toLowerCase(Locale.ROOT) + SEQUENCE.incrementAndGet();
    database
        .jdbc()
        .sql(
            """
            insert into officer (name, password_hash, created_at, password_at, role)
            values (?, '', current_timestamp, current_timestamp, ?)
            """)
        .params(name, role.name())
        .update();
    for (var unit : units) {
      database
          .jdbc()
          .sql("insert into officer_unit (officer, unit) values (?, ?)")
          .params(name, unit)
          .update();
    }
    var browser = new Browser(port);
    officers.changePassword(name, Colleagues.PASSWORD);
    browser.signIn(name, Colleagues.PASSWORD);
    return browser;
  }

  private String unit() {
    var code = "unit-" + SEQUENCE.incrementAndGet();
    database
        .jdbc()
        .sql("insert into unit (code, name, tier, active) values (?, ?, 'REGENCY', true)")
        .params(code, "Dinas " + code)
        .update();
    return code;
  }

  private Ticket file(String unit) {
    return file(unit, TicketSamples.road(SEQUENCE.incrementAndGet(), Instant.now()));
  }

  private Ticket file(String unit, Ticket ticket) {
    core.file(ticket);
    database
        .jdbc()
        .sql("update ticket set unit = ? where number = ?")
        .params(unit, ticket.number().value())
        .update();
    return ticket;
  }

  private HttpResponse<String> export(Browser browser, String what, Map<String, String> more)
      throws Exception {
    var fields =
        new HashMap<>(Map.of("from", today.minusDays(6).toString(), "to", today.toString()));
    fields.putAll(more);
    return browser.submit(PAGE, PAGE + "/" + what, fields);
  }

  private List<String> audited(String deed) {
    return database
        .jdbc()
        .sql("select officer, detail from audit where deed = ? order by id")
        .param(deed)
        .query((row, _) -> row.getString("officer") + ": " + row.getString("detail"))
        .list();
  }

  @Test
  void whoLeadsOneUnitSeesItsFiguresAndNoOthers() throws Exception {
    var own = unit();
    var other = unit();
    for (int i = 0; i < 3; i++) {
      file(own);
    }
    file(other);
    var page = as(Role.UNIT_LEAD, own).get(PAGE).body();
    assertThat(page)
        .contains(">3</strong>", "laporan masuk dalam 30 hari.", "Dinas " + own)
        .doesNotContain("Dinas " + other, "Bagian SMS", "Pertanyaan bot");
    var file = export(as(Role.UNIT_LEAD, own), "tickets", Map.of()).body();
    assertThat(file.lines()).hasSize(4);
    assertThat(file).contains("Dinas " + own).doesNotContain("Dinas " + other);
  }

  @Test
  void whoWorksOnTicketsOnlyHasNoSuchPage() throws Exception {
    var officer = as(Role.OFFICER, unit());
    assertThat(officer.get(PAGE).statusCode()).isEqualTo(403);
    assertThat(officer.get("/desk").body()).doesNotContain(PAGE);
    assertThat(as(Role.AUDITOR).get("/desk").body()).contains("href=\"" + PAGE + "\"");
  }

  @Test
  void allChartsHaveTheirNumbersBesideThem() throws Exception {
    file(unit());
    var page = as(Role.AUDITOR).get(PAGE + "?days=7");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "Laporan masuk",
            "Bagian SMS yang terkirim",
            "1.234",
            "Waktu sampai jawaban pertama",
            "Di mana tempatnya?",
            "30 (15\u00a0%)",
            "Infrastruktur dan pekerjaan umum",
            "Telegram",
            "Belum diketahui",
            "<desc",
            "Lihat angkanya")
        .doesNotContain("style=\"", "<style", "onclick", "NaN");
  }

  @Test
  void aPeriodThatIsNoneIsSaidKindlyAndAnyOtherIsShown() throws Exception {
    var auditor = as(Role.AUDITOR);
    for (var wrong :
        List.of(
            "?from=2026-11-30&to=2026-11-01",
            "?from=kemarin&to=",
            "?from=2020-01-01&to=2026-01-01")) {
      var page = auditor.get(PAGE + wrong);
      assertThat(page.statusCode()).as(wrong).isEqualTo(200);
      assertThat(page.body()).as(wrong).contains("Tanggalnya belum benar");
    }
    assertThat(auditor.get(PAGE + "?from=2026-01-01&to=2026-12-31").body())
        .contains("1 Januari 2026 – 31 Desember 2026", "1 Jan–7 Jan")
        .doesNotContain("Tanggalnya belum benar");
    assertThat(auditor.get(PAGE + "?days=99999").body()).contains("dalam 30 hari");
  }

  @Test
  void aFileOfTicketsIsAuditedAndKeepsSecretsExceptForAdminsWhoAsk() throws Exception {
    var unit = unit();
    file(unit, TicketSamples.anonymous(SEQUENCE.incrementAndGet(), Instant.now()));
    var ask = Map.of("secret", "yes");
    var answer = export(as(Role.AUDITOR), "tickets", ask);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo(
            "attachment; filename=\"laporan-%s_%s.csv\"".formatted(today.minusDays(6), today));
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.body())
        .startsWith("\uFEFFnomor,")
        .contains("(rahasia)")
        .doesNotContain("Rp50.000");
    assertThat(export(as(Role.ADMIN), "tickets", Map.of()).body()).doesNotContain("Rp50.000");
    assertThat(export(as(Role.ADMIN), "tickets", ask).body()).contains("Rp50.000");

    var days = today.minusDays(6) + "_" + today;
    assertThat(audited("EXPORT_TICKETS"))
        .filteredOn(note -> note.startsWith("auditor"))
        .last()
        .asString()
        .endsWith(": " + days);
    assertThat(audited("EXPORT_TICKETS")).last().asString().endsWith(days + ", with secret words");
  }

  @Test
  void theNumbersOfThePageAreAFileToo() throws Exception {
    file(unit());
    var file = export(as(Role.ADMIN), "figures", Map.of("separator", "semicolon")).body();
    assertThat(file)
        .startsWith("\uFEFFbagian;nama;angka;nilai\r\n")
        .contains("Bagian SMS yang terkirim;", ";1234\r\n", "Saluran;Telegram;Laporan;");
    assertThat(audited("EXPORT_FIGURES")).isNotEmpty();
  }

  @Test
  void aDownloadWithoutItsTokenOrPeriodIsRefused() throws Exception {
    var admin = as(Role.ADMIN);
    var fields = Map.of("from", today.toString(), "to", today.toString());
    assertThat(admin.post(PAGE + "/tickets", fields, "").statusCode()).isEqualTo(403);
    assertThat(export(admin, "tickets", Map.of("from", "kemarin")).statusCode()).isEqualTo(400);
  }
}
