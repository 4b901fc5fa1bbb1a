package kanal.desk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.casework.CaseworkFixture;
import kanal.desk.casework.Decision;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Scope;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens about deadlines, on either database.
abstract class EscalationContract {
  private CaseworkFixture desk;
  private Deadlines deadlines;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    desk = new CaseworkFixture(open()).withUnits();
    desk.rule("infrastruktur", "36.03.18", "pu-cikupa");
    deadlines = new Deadlines(desk.database.jdbc(), desk.clocks, 1);
  }

  @AfterEach
  void stop() {
    desk.database.close();
  }

  private Escalation escalation() {
    return new Escalation(desk.database, desk.feed, desk.clocks, 1, desk.clock);
  }

  private void look() {
    escalation().run(_ -> true);
  }

  private List<String> steps(TicketNumber number) {
    return deadlines.steps(number).stream()
        .map(step -> step.kind() + " " + step.deadline() + " " + step.unit())
        .toList();
  }

  @Test
  void aUnitIsRemindedOnceAWorkingDayBefore() {
    var number = desk.file(1, "infrastruktur", "36.03.18");
    desk.on("2026-11-24");
    look();
    assertThat(steps(number)).isEmpty();
    desk.on("2026-11-25");
    look();
    look();
    assertThat(steps(number)).containsExactly("REMINDED 2026-11-26 pu-cikupa");
    assertThat(deadlines.counts(new Scope.Units(Set.of("pu-cikupa"))))
        .isEqualTo(new Deadlines.Counts(1, 0));
    assertThat(deadlines.counts(new Scope.Units(Set.of("kec-cikupa"))))
        .isEqualTo(new Deadlines.Counts(0, 0));
  }

  @Test
  void aWeekendIsNoWorkingDay() {
    desk.on("2026-11-25");
    var number = desk.file(1, "infrastruktur", "36.03.18");
    assertThat(desk.get(number).due()).contains(LocalDate.of(2026, 11, 30));
    desk.on("2026-11-27");
    look();
    assertThat(steps(number)).containsExactly("REMINDED 2026-11-30 pu-cikupa");
  }

  @Test
  void whatPassedGoesToTheUnitAboveOnce() {
    var number = desk.file(1, "infrastruktur", "36.03.18");
    desk.on("2026-11-26");
    look();
    assertThat(steps(number)).as("not on the day itself").hasSize(1);
    desk.on("2026-11-27");
    look();
    desk.on("2026-11-28");
    look();
    assertThat(steps(number))
        .containsExactly("REMINDED 2026-11-26 pu-cikupa", "ESCALATED 2026-11-26 dinas-pu");
    assertThat(deadlines.counts(Scope.EVERYTHING)).isEqualTo(new Deadlines.Counts(0, 1));
    assertThat(deadlines.escalated(List.of(number))).containsExactly(number);
    assertThat(desk.get(number).unit()).as("it keeps its owner").isEqualTo("pu-cikupa");
  }

  @Test
  void whatNobodyWasGivenGoesToTheAdmins() {
    var number = desk.file(1, "sosial", "");
    desk.on("2026-12-01");
    look();
    assertThat(steps(number)).containsExactly("ESCALATED 2026-11-26 " + Units.VERIFICATION);
  }

  @Test
  void anotherDeadlineIsAnotherReminder() {
    var number = desk.file(1, "infrastruktur", "36.03.18");
    desk.on("2026-11-27");
    look();
    desk.decide(number, new Decision.Verify(Optional.empty()));
    assertThat(deadlines.escalated(List.of(number))).isEmpty();
    desk.on("2026-12-03");
    look();
    assertThat(steps(number))
        .containsExactly("ESCALATED 2026-11-26 dinas-pu", "REMINDED 2026-12-04 pu-cikupa");
  }

  @Test
  void whatWaitsForTheCitizenOrIsDoneIsNobodysFault() {
    var waits = desk.file(1, "infrastruktur", "36.03.18");
    var done = desk.file(2, "infrastruktur", "36.03.18");
    desk.decide(waits, new Decision.Postpone("Di mana?"));
    desk.decide(done, new Decision.Finish("Sudah."));
    desk.on("2027-01-04");
    look();
    assertThat(steps(waits)).isEmpty();
    assertThat(steps(done)).isEmpty();
  }

  @Test
  void silenceAfterAnAnswerEndsTheTicketAndTheCitizenHearsOfIt() {
    var number = desk.file(1, "infrastruktur", "36.03.18");
    desk.decide(number, new Decision.Verify(Optional.empty()));
    desk.decide(number, new Decision.Reply("Sudah ditambal.", true));
    var until = desk.promises().of(number).closeBy();
    assertThat(until).contains(LocalDate.of(2026, 12, 7));
    desk.on("2026-12-07");
    look();
    assertThat(desk.get(number).stage()).isEqualTo(Stage.VERIFIED);
    desk.on("2026-12-08");
    look();
    look();
    assertThat(desk.get(number).stage()).isEqualTo(Stage.DONE);
    assertThat(desk.changes().getLast().stage()).contains(Stage.DONE);
    assertThat(desk.changes().stream().filter(it -> it.stage().equals(Optional.of(Stage.DONE))))
        .hasSize(1);
    assertThat(steps(number)).containsExactly("CLOSED 2026-12-07 pu-cikupa");
  }

  @Test
  void whoeverObjectsInTimeIsNotClosed() {
    var number = desk.file(1, "infrastruktur", "36.03.18");
    desk.decide(number, new Decision.Verify(Optional.empty()));
    desk.decide(number, new Decision.Reply("Sudah ditambal.", true));
    desk.on("2026-12-07");
    desk.writes(number, "Belum.");
    desk.on("2026-12-08");
    look();
    assertThat(desk.get(number).stage()).isEqualTo(Stage.VERIFIED);
  }

  @Test
  void twoReplicasAtOnceDoEachStepOnce() throws Exception {
    var numbers = new ArrayList<TicketNumber>();
    for (int i = 1; i <= 30; i++) {
      var number = desk.file(i, "infrastruktur", "36.03.18");
      numbers.add(number);
      if (i > 20) {
        desk.decide(number, new Decision.Verify(Optional.empty()));
        desk.decide(number, new Decision.Reply("Sudah.", true));
      }
    }
    int told = desk.changes().size();
    desk.on("2026-12-15");
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var runs = new ArrayList<Future<?>>();
      for (int i = 0; i < 4; i++) {
        runs.add(
            threads.submit(() -> {
              start.await();
              look();
              return true;
            }));
      }
      start.countDown();
      for (var run : runs) {
        run.get();
      }
    }
    for (var number : numbers) {
      assertThat(deadlines.steps(number)).as(number.value()).hasSize(1);
    }
    assertThat(desk.changes()).hasSize(told + 10);
    assertThat(
            desk.database
                .jdbc()
                .sql("select count(*) from audit where officer = '(otomatis)'")
                .query(Long.class)
                .single())
        .isEqualTo(30);
  }

  @Test
  void oneReplicaAtATimeHasTheLease() {
    var jdbc = desk.database.jdbc();
    var mine = new DeskLease(jdbc, "deadlines", "one");
    var theirs = new DeskLease(jdbc, "deadlines", "two");
    assertThat(mine.mine()).isTrue();
    assertThat(mine.mine()).isTrue();
    assertThat(theirs.mine()).isFalse();
    theirs.release();
    assertThat(theirs.mine()).isFalse();
    mine.release();
    assertThat(theirs.mine()).isTrue();
    jdbc.sql("update desk_lease set ends_at = current_timestamp - interval '1' second").update();
    assertThat(mine.mine()).as("one that died loses it").isTrue();
  }

  @Test
  void ticketsOfAClosedUnitAreFoundANewOwner() {
    var number = desk.file(1, "infrastruktur", "36.03.18");
    desk.units.close("admin", "pu-cikupa", "dinas-pu");
    // As if it had been filed at that very moment.
    desk.database
        .jdbc()
        .sql("update ticket set unit = 'pu-cikupa' where number = ?")
        .param(number.value())
        .update();
    look();
    assertThat(desk.get(number).unit()).isEqualTo("dinas-pu");
  }

  @Test
  void theMostUrgentComesFirst() {
    desk.file(1, "infrastruktur", "36.03.18");
    desk.on("2026-11-24");
    desk.file(2, "infrastruktur", "36.03.18");
    desk.on("2026-11-27");
    assertThat(deadlines.urgent(Scope.EVERYTHING, 10))
        .extracting(Deadlines.Due::due)
        .containsExactly(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27));
    assertThat(deadlines.urgent(Scope.EVERYTHING, 1)).hasSize(1);
  }
}
