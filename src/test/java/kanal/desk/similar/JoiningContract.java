package kanal.desk.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.desk.casework.Verb;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.desk.officer.Scope;
import org.junit.jupiter.api.Test;

/// What joining tickets that tell of the same does, on either database.
abstract class JoiningContract extends SimilarTicketsFixture {
  @Test
  void joiningTellsEachReporterOnceAndKeepsBothNumbers() {
    var lamps = twoLamps();
    var third = file(3, LAMP, 0);
    join(lamps.getLast(), lamps.getFirst());
    join(third, lamps.getFirst());
    for (var ticket : List.of(lamps.getFirst(), lamps.getLast(), third)) {
      assertThat(changesOf(ticket)).hasSize(1);
      assertThat(changesOf(ticket).getFirst().words().orElseThrow())
          .contains("hal yang sama", "Nomor Anda tetap " + ticket.number());
    }
    assertThat(pairs("JOINED")).hasSize(2);
  }

  @Test
  void whatIsDecidedOnTheLeaderIsToldToEveryFollower() {
    var lamps = twoLamps();
    join(lamps.getLast(), lamps.getFirst());
    decide(lamps.getFirst(), Verb.VERIFY, "");
    decide(lamps.getFirst(), Verb.REPLY, "Petugas datang besok.");
    decide(lamps.getFirst(), Verb.FINISH, "Lampu sudah menyala.");
    var follower = ticket(lamps.getLast());
    assertThat(follower.stage()).isEqualTo(Stage.DONE);
    assertThat(follower.due()).isEmpty();
    assertThat(changesOf(lamps.getLast()))
        .extracting(
            change -> change.stage().map(Stage::name).orElse("-") + change.words().orElse(""))
        .element(1)
        .isEqualTo("VERIFIED");
    assertThat(changesOf(lamps.getLast()))
        .extracting(change -> change.words().orElse(""))
        .endsWith("", "Petugas datang besok.", "Lampu sudah menyala.");
    assertThat(follower.story()).extracting(line -> line.words()).contains("Petugas datang besok.");
  }

  @Test
  void whatAFollowersCitizenWritesIsToldOnTheLeader() {
    var lamps = twoLamps();
    join(lamps.getLast(), lamps.getFirst());
    write(lamps.getLast(), "sekarang dua lampu yang mati");
    var leader = ticket(lamps.getFirst());
    assertThat(leader.citizenWrote()).isTrue();
    assertThat(leader.story().getLast().words())
        .isEqualTo("Dari laporan " + lamps.getLast().number() + ": sekarang dua lampu yang mati");
    assertThat(ticket(lamps.getLast()).story())
        .extracting(line -> line.words())
        .contains("sekarang dua lampu yang mati");
  }

  @Test
  void wordsOfAnotherUnitsTicketStayThere() {
    var lamps = twoLamps();
    join(lamps.getLast(), lamps.getFirst());
    unit(lamps.getLast(), "dinas-rahasia");
    write(lamps.getLast(), "nama saya jangan disebut");
    assertThat(ticket(lamps.getFirst()).story())
        .extracting(line -> line.words())
        .noneMatch(words -> words.contains("nama saya"))
        .contains("Ada kabar baru pada laporan " + lamps.getLast().number() + ".");
  }

  private void write(Ticket ticket, String words) {
    core.amend(
        ticket.number(),
        ticket.number().value(),
        "w-" + words.hashCode(),
        new Amendment.Added(
            new Line(NOW, Line.Speaker.CITIZEN, words), List.of(), Optional.empty()));
  }

  private void unit(Ticket ticket, String code) {
    database
        .jdbc()
        .sql("insert into unit (code, name, tier, active) values (?, ?, 'REGENCY', true)")
        .params(code, code)
        .update();
    database
        .jdbc()
        .sql("update ticket set unit = ? where number = ?")
        .params(code, ticket.number().value())
        .update();
  }

  @Test
  void nobodyJoinsWhatTheyMayNotSee() {
    var lamps = twoLamps();
    unit(lamps.getLast(), "dinas-rahasia");
    var outside = new Officer("ani", "Ani", Role.OFFICER, new Scope.Units(Set.of("verifikasi")));
    assertThat(joining.join(outside, seen(lamps.getLast()), seen(lamps.getFirst())))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(joining.refuse(outside, seen(lamps.getLast()), seen(lamps.getFirst())))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(pairs("PROPOSED")).hasSize(1);
  }

  @Test
  void anAnswerOnAnOldPageIsRefused() {
    var lamps = twoLamps();
    var before = seen(lamps.getFirst());
    decide(lamps.getFirst(), Verb.VERIFY, "");
    assertThat(joining.join(ADMIN, seen(lamps.getLast()), before)).isEqualTo(Answer.STALE);
    assertThat(changesOf(lamps.getLast())).isEmpty();
  }

  @Test
  void aPartedTicketGoesItsOwnWayAgain() {
    var lamps = twoLamps();
    join(lamps.getLast(), lamps.getFirst());
    assertThat(joining.part(ADMIN, seen(lamps.getLast()))).isEqualTo(Answer.DONE);
    decide(lamps.getFirst(), Verb.FINISH, "Lampu sudah menyala.");
    var parted = ticket(lamps.getLast());
    assertThat(parted.stage()).isEqualTo(Stage.RECEIVED);
    assertThat(parted.due()).isPresent();
    assertThat(changesOf(lamps.getLast())).hasSize(2);
    assertThat(changesOf(lamps.getLast()).getLast().words().orElseThrow()).contains("tersendiri");
    errand.run(lamps.getLast().number());
    assertThat(pairs("PROPOSED")).isEmpty();
  }

  @Test
  void joiningALeaderBringsItsFollowersAlong() {
    var lamps = twoLamps();
    var third = file(3, LAMP, 0);
    join(third, lamps.getLast());
    join(lamps.getLast(), lamps.getFirst());
    decide(lamps.getFirst(), Verb.FINISH, "Lampu sudah menyala.");
    assertThat(ticket(third).stage()).isEqualTo(Stage.DONE);
  }

  @Test
  void whenTheLeadersCitizenTakesItBackTheOthersGoOn() {
    var lamps = twoLamps();
    var third = file(3, LAMP, 0);
    join(lamps.getLast(), lamps.getFirst());
    join(third, lamps.getFirst());
    core.amend(
        lamps.getFirst().number(),
        lamps.getFirst().number().value(),
        "back",
        new Amendment.Withdrawn());
    assertThat(ticket(lamps.getLast()).due()).contains(lamps.getLast().verifyBy());
    decide(lamps.getLast(), Verb.FINISH, "Lampu sudah menyala.");
    assertThat(ticket(third).stage()).isEqualTo(Stage.DONE);
    assertThat(ticket(lamps.getFirst()).stage()).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void theEarlierDayCountsForBoth() {
    var lamps = twoLamps();
    join(lamps.getFirst(), lamps.getLast());
    assertThat(ticket(lamps.getLast()).due()).contains(lamps.getFirst().verifyBy());
    assertThat(ticket(lamps.getFirst()).due()).isEqualTo(Optional.<LocalDate>empty());
  }
}
