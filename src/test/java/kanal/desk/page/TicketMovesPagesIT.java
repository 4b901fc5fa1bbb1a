package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.desk.Browser;
import kanal.desk.OfficerSamples;
import kanal.desk.officer.Role;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tickets on their way between units, the answer, and what is told of whom.
class TicketMovesPagesIT extends DeskPages {
  private String roads = "";
  private String parks = "";

  @BeforeEach
  void addUnits() {
    var mark = SEQUENCE.incrementAndGet();
    roads = unit("jalan-" + mark, "Dinas Jalan " + mark);
    parks = unit("taman-" + mark, "Dinas Taman " + mark);
  }

  private String unit(String code, String name) {
    database
        .jdbc()
        .sql("insert into unit (code, name, tier, active) values (?, ?, 'REGENCY', true)")
        .params(code, name)
        .update();
    return code;
  }

  private HttpResponse<String> decide(Ticket ticket, String verb, String... more) throws Exception {
    var fields = new HashMap<>(Map.of("verb", verb));
    fields.put("version", String.valueOf(now(ticket).version()));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return browser.submit(pageOf(ticket), pageOf(ticket) + "/act", fields);
  }

  @Test
  void aTicketIsPassedOnToAnotherUnitAndTheCitizenHearsNothing() throws Exception {
    var ticket = file();
    signIn();
    assertThat(browser.get(pageOf(ticket)).body())
        .as("in the queue Verifikasi gives it away")
        .doesNotContain("verb-PASS_ON", "verb-SEND_BACK");
    decide(ticket, "VERIFY", "unit", roads);
    int told = changesOf(ticket).size();
    var page = browser.get(pageOf(ticket)).body();
    assertThat(page).contains("verb-PASS_ON", "verb-SEND_BACK", "value=\"" + parks + "\"");
    var nowhere = decide(ticket, "PASS_ON", "words", "Pohon tumbang, bukan jalan.");
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(nowhere.body()).contains("Pilih unitnya", "Pohon tumbang, bukan jalan.");
    var mute = decide(ticket, "PASS_ON", "unit", parks, "words", " ");
    assertThat(mute.statusCode()).isEqualTo(422);
    assertThat(mute.body())
        .contains("petugas berikutnya akan membacanya")
        .containsPattern("value=\"" + parks + "\"\\s+selected");
    assertThat(decide(ticket, "PASS_ON", "unit", parks, "words", "Pohon tumbang.").statusCode())
        .isEqualTo(302);
    assertThat(now(ticket).unit()).isEqualTo(parks);
    assertThat(now(ticket).stage()).isEqualTo(Stage.VERIFIED);
    assertThat(changesOf(ticket)).hasSize(told);
    assertThat(browser.get(pageOf(ticket) + "/journey").body()).contains("Pohon tumbang.");
  }

  @Test
  void aUnitSendsATicketBackAndSeesItNoMore() throws Exception {
    var ticket = file();
    signIn();
    decide(ticket, "VERIFY", "unit", roads);
    var name = "rudi" + SEQUENCE.incrementAndGet();
    OfficerSamples.add(database, name, Role.OFFICER, roads);
    browser = new Browser(port);
    browser.signIn(name, OfficerSamples.PASSWORD);
    var answer = decide(ticket, "SEND_BACK", "words", "Ini soal pasar.");
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk");
    assertThat(now(ticket).unit()).isEqualTo(Units.VERIFICATION);
    assertThat(now(ticket).stage()).isEqualTo(Stage.RECEIVED);
    assertThat(browser.get(pageOf(ticket)).statusCode()).isEqualTo(404);
  }

  @Test
  void aReplyCanBeTheAnswer() throws Exception {
    var ticket = file();
    signIn();
    assertThat(browser.get(pageOf(ticket)).body()).doesNotContain("name=\"answers\"");
    decide(ticket, "VERIFY");
    assertThat(browser.get(pageOf(ticket)).body()).contains("name=\"answers\"");
    decide(ticket, "REPLY", "words", "Sudah kami tambal.", "answers", "true");
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Jawaban tersimpan.", "admin memberi jawaban akhir");
    assertThat(browser.get(pageOf(ticket) + "/journey").body())
        .contains("Selesai bila warga diam sampai");
    assertThat(now(ticket).due()).as("the clock stands still").isEmpty();
  }

  @Test
  void bukanWewenangTellsToWhomAndWhy() throws Exception {
    var ticket = file();
    signIn();
    decide(ticket, "HAND_OVER", "words", "PLN UP3 Cikupa", "more", "Tiang ini milik PLN.");
    assertThat(changesOf(ticket).getLast().words())
        .contains("PLN UP3 Cikupa\nTiang ini milik PLN.");
    assertThat(now(ticket).stage()).isEqualTo(Stage.HANDED_OVER);
  }

  @Test
  void officersAreCalledByTheNameTheirColleaguesKnow() throws Exception {
    var ticket = file();
    signIn();
    var name = "siti" + SEQUENCE.incrementAndGet();
    OfficerSamples.add(database, name, Role.ADMIN);
    database
        .jdbc()
        .sql("update officer set display_name = 'Ibu Siti' where name = ?")
        .param(name)
        .update();
    browser = new Browser(port);
    browser.signIn(name, OfficerSamples.PASSWORD);
    decide(ticket, "VERIFY", "unit", roads);
    decide(ticket, "REPLY", "words", "Kami cek.");
    browser.submit(
        pageOf(ticket),
        pageOf(ticket) + "/topic",
        Map.of("topic", "sosial", "version", String.valueOf(now(ticket).version())));
    browser.submit(pageOf(ticket), pageOf(ticket) + "/note", Map.of("words", "Tanya camat."));
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Ibu Siti memverifikasi", "Diverifikasi oleh Ibu Siti", "Catatan Ibu Siti")
        .contains("Dipilih oleh Ibu Siti")
        .doesNotContain(name);
    assertThat(browser.get(pageOf(ticket) + "/journey").body())
        .contains("oleh Ibu Siti")
        .doesNotContain(name);
  }
}
