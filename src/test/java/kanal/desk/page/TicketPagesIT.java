package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kanal.bot.complaint.Stage;
import kanal.desk.Browser;
import kanal.desk.TicketSamples;
import org.junit.jupiter.api.Test;

/// A ticket and its verbs.
class TicketPagesIT extends DeskPages {
  @Test
  void everyVerbReachesTheCitizen() throws Exception {
    var ticket = file();
    signIn();
    var verbs = List.of("POSTPONE", "REPLY", "VERIFY", "HAND_OVER", "ARCHIVE", "FINISH");
    for (var verb : verbs) {
      var answer = act(ticket, verb, verb.equals("VERIFY") ? "" : "Kata untuk " + verb);
      assertThat(answer).as(verb).isEqualTo(302);
    }
    assertThat(changesOf(ticket))
        .extracting(change -> change.stage().orElse(null))
        .containsExactly(
            Stage.WAITING, null, Stage.VERIFIED, Stage.HANDED_OVER, Stage.ARCHIVED, Stage.DONE);
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Kata untuk POSTPONE", "Diverifikasi oleh admin", "Diselesaikan oleh admin");
  }

  @Test
  void whatAnOfficerTypedIsNeverLost() throws Exception {
    var ticket = file();
    signIn();
    assertThat(act(ticket, "REPLY", "Kami cek.")).isEqualTo(302);
    var late =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", "ARCHIVE", "version", "0", "words", "Alasan yang panjang."));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("baru saja berubah", "Alasan yang panjang.");
    var empty =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", "ARCHIVE", "version", "1", "words", "  "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Mohon diisi");
    assertThat(changesOf(ticket)).hasSize(1);
  }

  @Test
  void anUnknownVerbIsABadRequest() throws Exception {
    var ticket = file();
    signIn();
    var answer =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", "DELETE", "version", "0", "words", ""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Permintaan ini tidak dikenali");
  }

  @Test
  void anAnonymousTicketShowsNobody() throws Exception {
    var ticket = file(TicketSamples.anonymous(SEQUENCE.incrementAndGet(), Instant.now()));
    signIn();
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Anonim")
        .doesNotContain("pelapor@example.org");
  }

  @Test
  void anUnknownNumberIsAKindPage() throws Exception {
    signIn();
    for (var number :
        List.of("2611-9999-1", TicketSamples.number(999_999).value(), "x", "%3Cb%3E")) {
      var answer = browser.get("/desk/tickets/" + number);
      assertThat(answer.statusCode()).as(number).isEqualTo(404);
      assertThat(answer.body()).contains("Laporan tidak ditemukan");
    }
  }

  @Test
  void theWordsThatDecidedAreMarkedAndTheFirstThreeTopicsOffered() throws Exception {
    var ticket = file();
    signIn();
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("<mark>rusak</mark>", "data-topic-key=\"1\"", "data-topic-key=\"3\"")
        .contains("https://www.openstreetmap.org/search?query=SDN");
  }

  @Test
  void afterADecisionComesTheNextTicketOfTheList() throws Exception {
    var below = file();
    var ticket = file();
    signIn();
    var answer =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", "VERIFY", "version", "0", "from", "view=ready"));
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith(pageOf(below) + "?from=view%3Dready");
  }

  @Test
  void whoComesTooLateSeesWhatHappened() throws Exception {
    var ticket = file();
    signIn();
    var seen = Instant.now().minusSeconds(5).toEpochMilli() * 1000;
    act(ticket, "REPLY", "Kami cek.");
    var late =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", "ARCHIVE", "version", "0", "words", "Ganda.", "seen", seen + ""));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Yang berubah", "admin membalas warga", "Ganda.");
  }

  @Test
  void twoOfficersOnOneTicketSeeEachOther() throws Exception {
    var ticket = file();
    signIn();
    assertThat(browser.get(pageOf(ticket)).body()).doesNotContain("juga membuka");
    database
        .jdbc()
        .sql(
            """
            insert into officer (name, password_hash, created_at, password_at, display_name)
            select 'budi' || ?, password_hash, created_at, password_at, 'Budi' from officer
            where name = 'admin'
            """)
        .param(ticket.number().value())
        .update();
    var budi = new Browser(port);
    budi.signIn("budi" + ticket.number(), firstPassword.password().orElseThrow());
    assertThat(budi.get(pageOf(ticket)).body()).contains("admin juga membuka laporan ini");
    assertThat(browser.get(pageOf(ticket) + "/here").body())
        .contains("Budi juga membuka laporan ini");
  }

  @Test
  void lookingIsNotedOnceAnHour() throws Exception {
    var ticket = file();
    signIn();
    browser.get(pageOf(ticket));
    var page = browser.get(pageOf(ticket)).body();
    assertThat(page.split("admin membuka laporan ini", -1)).hasSize(2);
  }

  @Test
  void aVerbCanGiveTheTicketToAUnit() throws Exception {
    var ticket = file();
    signIn();
    database
        .jdbc()
        .sql("insert into unit (code, name, tier, active) values (?, 'Dinas PU', 'REGENCY', true)")
        .param("pu-" + ticket.number())
        .update();
    var answer =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", "VERIFY", "version", "0", "unit", "pu-" + ticket.number()));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(now(ticket).unit()).isEqualTo("pu-" + ticket.number());
    var other = file();
    var nowhere =
        browser.submit(
            pageOf(other),
            pageOf(other) + "/act",
            Map.of("verb", "VERIFY", "version", "0", "unit", "tidak-ada"));
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(now(other).stage()).isEqualTo(Stage.RECEIVED);
  }

  @Test
  void anSmsSaysWhatItCosts() throws Exception {
    var ticket =
        file(TicketSamples.everywhere(SEQUENCE.incrementAndGet(), "Lampu padam", Instant.now()));
    signIn();
    var answer =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", "REPLY", "version", "9", "words", "a".repeat(150)));
    assertThat(answer.body()).contains(">2 SMS<", ">1 SMS<");
    assertThat(browser.get(pageOf(file())).body()).doesNotContain("1 SMS");
  }
}
