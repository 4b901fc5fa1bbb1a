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
import kanal.bot.complaint.Ticket;
import kanal.desk.TicketSamples;
import kanal.desk.privacy.TextMask;
import org.junit.jupiter.api.Test;

/// What officers correct in a ticket, and note beside it.
class TicketEditPagesIT extends DeskPages {
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
  void whatIsCoveredInATitleStaysWhenTheTitleIsMended() throws Exception {
    var words = "Lampu mati, hubungi 0812 3456 7889 atau 0813 2222 1111";
    var ticket = file(TicketSamples.everywhere(SEQUENCE.incrementAndGet(), words, Instant.now()));
    signIn();
    var shown = TextMask.of(words);
    assertThat(shown).contains("•••").isNotEqualTo(words);
    assertThat(browser.get(pageOf(ticket)).body()).contains(">" + shown + "</textarea>");
    edit(ticket, "describe", Map.of("title", shown, "kind", "COMPLAINT"));
    assertThat(now(ticket).title()).isEqualTo(words);
    var mended = shown.replace("Lampu mati", "Lampu jalan mati");
    edit(ticket, "describe", Map.of("title", mended, "kind", "COMPLAINT"));
    assertThat(now(ticket).title()).isEqualTo(words.replace("Lampu mati", "Lampu jalan mati"));
    edit(ticket, "describe", Map.of("title", "Lampu jalan mati", "kind", "COMPLAINT"));
    assertThat(now(ticket).title()).isEqualTo("Lampu jalan mati");
  }
}
