package kanal.desk.core;

import static kanal.routing.CoreTickets.number;
import static kanal.routing.CoreTickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.TicketSamples;
import kanal.desk.casework.Outcome;
import kanal.desk.casework.Verb;
import kanal.desk.officer.Officer;
import org.junit.jupiter.api.Test;

/// What the desk promises, and what becomes of officers' decisions in it, on either database.
abstract class DeskDecisionsContract extends DeskRoutingCoreContract {
  private static final Officer ADMIN = TicketSamples.officer("admin");

  @Test
  void aCorrectionKeepsWhatOfficersDidAndWhatWasSaid() {
    var ticket = ticket(66, "Jembatan Cikande retak.");
    core.file(ticket);
    casework.changeTopic(ADMIN, ticket.number(), 0, "perhubungan");
    tickets.act(ticket.number(), Verb.REPLY, "Kami cek.");
    core.amend(
        ticket.number(),
        ticket.number().value(),
        "x6",
        new Amendment.Corrected(ticket(66, "Jembatan Cikupa retak.")));
    var kept = tickets.get(ticket.number());
    assertThat(kept.description()).isEqualTo("Jembatan Cikupa retak.");
    assertThat(kept.topic()).isEqualTo("perhubungan");
    assertThat(kept.machineTopic().code()).isEqualTo("infrastruktur");
    assertThat(timesTold(ticket.number(), "Kami cek.")).isEqualTo(1);
    assertThat(timesTold(ticket.number(), "Tempatnya di mana?")).isEqualTo(1);
    assertThat(kept.ranking()).hasSize(3);
  }

  @Test
  void whatTheCitizenCallsNotDoneIsOpenAgainToday() {
    var ticket = ticket(71, "Lampu padam.");
    core.file(ticket);
    tickets.act(ticket.number(), Verb.FINISH, "Sudah diganti.");
    core.amend(ticket.number(), ticket.number().value(), "x11", new Amendment.Reopened());
    var kept = tickets.get(ticket.number());
    assertThat(kept.stage()).isEqualTo(Stage.RECEIVED);
    assertThat(kept.due()).isPresent();
    assertThat(kept.citizenWrote()).isTrue();
  }

  @Test
  void everyVerbTellsTheCitizenItsStage() {
    var ticket = ticket(68, "Jalan rusak.");
    core.file(ticket);
    tickets.act(ticket.number(), Verb.POSTPONE, "Di jalan apa?");
    assertThat(tickets.get(ticket.number()).due()).isEmpty();
    tickets.act(ticket.number(), Verb.VERIFY, "");
    assertThat(tickets.get(ticket.number()).due()).contains(LocalDate.of(2026, 11, 30));
    tickets.act(ticket.number(), Verb.HAND_OVER, "Dinas PU Provinsi");
    tickets.act(ticket.number(), Verb.ARCHIVE, "Sudah dilaporkan.");
    tickets.act(ticket.number(), Verb.FINISH, "Sudah diaspal.");
    tickets.act(ticket.number(), Verb.REPLY, "Terima kasih.");
    assertThat(everythingAfter(core, ""))
        .extracting(change -> change.stage() + " " + change.words().orElse("-"))
        .containsExactly(
            "Optional[WAITING] Di jalan apa?",
            "Optional[VERIFIED] -",
            "Optional[HANDED_OVER] Dinas PU Provinsi",
            "Optional[ARCHIVED] Sudah dilaporkan.",
            "Optional[DONE] Sudah diaspal.",
            "Optional.empty Terima kasih.");
    assertThat(tickets.rows("audit", ticket.number())).isEqualTo(6);
  }

  @Test
  void aVerbIsRefusedRatherThanGuessed() {
    var ticket = ticket(69, "Jalan rusak.");
    var number = ticket.number();
    core.file(ticket);
    assertThat(casework.act(ADMIN, number, 0, Verb.POSTPONE, " \n "))
        .isEqualTo(new Outcome.WordsMissing());
    assertThat(casework.act(ADMIN, number, 0, Verb.REPLY, "x".repeat(2001)))
        .isEqualTo(new Outcome.TooLong(2000));
    assertThat(casework.act(ADMIN, number(70), 0, Verb.VERIFY, ""))
        .isEqualTo(new Outcome.Unknown());
    assertThat(casework.act(ADMIN, number, 7, Verb.VERIFY, "")).isEqualTo(new Outcome.Stale());
    assertThat(casework.act(ADMIN, number, 0, Verb.VERIFY, "")).isEqualTo(new Outcome.Done());
    assertThat(casework.act(ADMIN, number, 1, Verb.VERIFY, "")).isEqualTo(new Outcome.NotNow());
    assertThat(everythingAfter(core, "")).hasSize(1);
  }

  @Test
  void twoOfficersAtOnceDecideOnce() throws Exception {
    var ticket = ticket(71, "Jalan rusak.");
    core.file(ticket);
    var outcomes = new ArrayList<Outcome>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Outcome>> both =
          List.of(
              () -> casework.act(TicketSamples.officer("ani"), ticket.number(), 0, Verb.VERIFY, ""),
              () ->
                  casework.act(
                      TicketSamples.officer("budi"),
                      ticket.number(),
                      0,
                      Verb.ARCHIVE,
                      "Salah alamat."));
      for (var outcome : threads.invokeAll(both)) {
        outcomes.add(outcome.get());
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder(new Outcome.Done(), new Outcome.Stale());
    assertThat(everythingAfter(core, "")).hasSize(1);
  }

  @Test
  void aReaderMissesNoChangeOfManyAtOnce() throws Exception {
    var numbers = new ArrayList<TicketNumber>();
    for (int i = 0; i < 40; i++) {
      var ticket = ticket(200 + i, "Jalan rusak.");
      core.file(ticket);
      numbers.add(ticket.number());
    }
    var read = new ArrayList<TicketNumber>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var number : numbers) {
        threads.execute(() -> tickets.act(number, Verb.REPLY, "Kami cek."));
      }
      var position = "";
      var patience = Instant.now().plusSeconds(30);
      while (read.size() < numbers.size() && Instant.now().isBefore(patience)) {
        var changes = core.changesAfter(position);
        changes.changes().forEach(change -> read.add(change.number()));
        position = changes.position();
      }
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(numbers);
  }
}
