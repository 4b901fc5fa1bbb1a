package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
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
    assertThat(act(ticket, "DELETE", "")).isEqualTo(400);
  }

  @Test
  void aChangedTopicKeepsTheMachinesBesideIt() throws Exception {
    var ticket = file();
    signIn();
    var answer =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/topic",
            Map.of("topic", "perhubungan", "version", "0"));
    assertThat(answer.statusCode()).isEqualTo(302);
    var kept = reader.find(ticket.number()).orElseThrow();
    assertThat(kept.topic()).isEqualTo("perhubungan");
    assertThat(kept.topicBy()).contains("admin");
    assertThat(kept.machineTopic()).isEqualTo(ticket.topic());
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Topik diubah menjadi Perhubungan.", "Dipilih oleh admin", "Kata mesin");
    assertThat(
            browser
                .submit(
                    pageOf(ticket),
                    pageOf(ticket) + "/topic",
                    Map.of("topic", "tidak-ada", "version", "1"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void theRegionIsNamedAndWhileItIsOpenAllThatItMayBe() throws Exception {
    signIn();
    var ticket = file(TicketSamples.road(SEQUENCE.incrementAndGet(), Instant.now()));
    var serang = new Region("36.04.06.2006", "Gembor, Kec. Binuang, Kab. Serang, Banten");
    var periuk = new Region("36.71.08.1002", "Gembor, Kec. Periuk, Kota Tangerang, Banten");
    tell(ticket, Optional.empty(), List.of(serang, periuk));
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Mungkin salah satu dari", serang.name(), periuk.name());
    tell(ticket, Optional.of(periuk), List.of());
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Wilayah: " + periuk.name())
        .doesNotContain("Mungkin salah satu dari", serang.name());
  }

  private void tell(Ticket ticket, Optional<Region> region, List<Region> candidates) {
    var place =
        new Place("kel Gembor", Optional.empty(), region, candidates, !candidates.isEmpty());
    core.amend(
        ticket.number(),
        ticket.number().value(),
        "place-" + region + ticket.number(),
        new Amendment.Added(
            new Line(Instant.now(), Line.Speaker.CITIZEN, "kel Gembor"),
            List.of(),
            Optional.of(place)));
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
  void anOfficerCorrectsTheForm() throws Exception {
    var ticket = file();
    signIn();
    edit(ticket, "describe", Map.of("title", "Jalan <i>Cikupa</i>", "kind", "ASPIRATION"));
    edit(ticket, "date", Map.of("first", "2026-11-02", "last", ""));
    var kept = now(ticket);
    assertThat(kept.title()).isEqualTo("Jalan <i>Cikupa</i>");
    assertThat(kept.kind()).isEqualTo(Kind.ASPIRATION);
    assertThat(kept.date().orElseThrow().from()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(kept.date().orElseThrow().words()).isEqualTo("udh 3 bln");
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Jalan &lt;i&gt;Cikupa&lt;/i&gt;", "2 November 2026", "Aspirasi");
    core.amend(
        ticket.number(),
        ticket.number().value(),
        "again-" + ticket.number(),
        new Amendment.Corrected(ticket));
    assertThat(now(ticket).title()).isEqualTo("Jalan <i>Cikupa</i>");
    assertThat(now(ticket).date().orElseThrow().from()).isEqualTo(LocalDate.of(2026, 11, 2));
  }

  private void edit(Ticket ticket, String what, Map<String, String> fields) throws Exception {
    var all = new HashMap<>(fields);
    all.put("version", String.valueOf(now(ticket).version()));
    var answer = browser.submit(pageOf(ticket), pageOf(ticket) + "/" + what, all);
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  @Test
  void aRegionIsChosenWithOneClick() throws Exception {
    signIn();
    var ticket = file();
    var serang = new Region("36.04.06.2006", "Gembor, Kec. Binuang, Kab. Serang, Banten");
    var periuk = new Region("36.71.08.1002", "Gembor, Kec. Periuk, Kota Tangerang, Banten");
    tell(ticket, Optional.empty(), List.of(serang, periuk));
    edit(ticket, "place", Map.of("region", periuk.code()));
    assertThat(now(ticket).place().orElseThrow().region()).contains(periuk);
    assertThat(now(ticket).place().orElseThrow().unsure()).isFalse();
    assertThat(browser.get("/desk?view=ready&place=36.71").body())
        .contains(ticket.number().value());
    assertThat(browser.get("/desk?view=ready&place=36.04").body())
        .doesNotContain(ticket.number().value());
  }

  @Test
  void aNoteIsForOfficersOnly() throws Exception {
    var ticket = file();
    signIn();
    edit(ticket, "note", Map.of("words", "Tanya dinas dulu."));
    assertThat(browser.get(pageOf(ticket)).body()).contains("Catatan admin", "Tanya dinas dulu.");
    assertThat(changesOf(ticket)).isEmpty();
    assertThat(now(ticket).story()).noneMatch(line -> line.words().contains("Tanya dinas"));
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
