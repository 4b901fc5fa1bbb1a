package kanal.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.desk.TicketSamples;
import kanal.desk.casework.Verb;
import kanal.desk.officer.Scope;
import kanal.desk.report.Figures.Age;
import kanal.desk.report.Figures.OfRegion;
import kanal.desk.report.Figures.OfTopic;
import kanal.desk.report.Figures.Open;
import kanal.desk.report.Figures.Wait;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.Test;

/// What is counted, on either database.
abstract class FiguresContract extends ReportFixture {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private Figures figures(Scope scope) {
    return new TicketFigures(database.jdbc(), ZONE).of(NOVEMBER, scope, FRIDAY);
  }

  private void give(Ticket ticket, String unit) {
    database
        .jdbc()
        .sql(
            """
            insert into unit (code, name, tier, active)
            select ?, ?, 'REGENCY', true where not exists (select 1 from unit where code = ?)
            """)
        .params(unit, "Dinas " + unit, unit)
        .update();
    database
        .jdbc()
        .sql("update ticket set unit = ? where number = ?")
        .params(unit, ticket.number().value())
        .update();
  }

  @Test
  void anEmptyPeriodHasEmptyFigures() {
    var figures = figures(Scope.EVERYTHING);
    assertThat(figures.tickets()).isZero();
    assertThat(figures.answers().tickets()).isZero();
    assertThat(figures.answers().median()).isEmpty();
    assertThat(figures.open()).isEmpty();
    assertThat(figures.regions()).isEmpty();
  }

  @Test
  void countsByTheAgencysDaysAndByChannel() {
    file(1, Instant.parse("2026-11-22T16:59:59Z"));
    file(2, Instant.parse("2026-11-22T17:00:00Z"));
    file(TicketSamples.anonymous(3, Instant.parse("2026-11-23T16:59:59Z")));
    file(4, Instant.parse("2026-10-31T16:59:59Z"));
    file(5, Instant.parse("2026-11-30T17:00:00Z"));

    var figures = figures(Scope.EVERYTHING);
    assertThat(figures.byDay()).isEqualTo(Map.of(MONDAY.minusDays(1), 1L, MONDAY, 2L));
    assertThat(figures.byChannel()).isEqualTo(Map.of("telegram", 2L, "email", 1L));
  }

  @Test
  void whoeverHasNoAnswerYetWaitsLongest() {
    var quick = file(1, MONDAY_MORNING);
    var slow = file(2, MONDAY_MORNING);
    var late = file(3, MONDAY_MORNING);
    file(4, MONDAY_MORNING);
    act(quick, Verb.VERIFY, MONDAY_MORNING.plusSeconds(1800));
    act(quick, Verb.FINISH, MONDAY_MORNING.plusSeconds(9000));
    act(slow, Verb.REPLY, MONDAY_MORNING.plus(Duration.ofHours(10)));
    act(late, Verb.POSTPONE, MONDAY_MORNING.plus(Duration.ofDays(4)));

    var answers = figures(Scope.EVERYTHING).answers();
    assertThat(answers.tickets()).isEqualTo(4);
    assertThat(answers.answered()).isEqualTo(3);
    assertThat(answers.median()).contains(36_000L);
    assertThat(answers.ninetieth()).isEmpty();
    assertThat(answers.within())
        .isEqualTo(
            Map.of(
                Wait.HOUR, 1L,
                Wait.WORKING_DAY, 0L,
                Wait.DAY, 1L,
                Wait.THREE_DAYS, 0L,
                Wait.LONGER, 1L));
  }

  @Test
  void aPromiseIsBrokenOnTheDayAfterThePromisedOne() {
    // Promised for Thursday the 26th, three days after.
    var onTheDay = file(1, MONDAY_MORNING);
    var dayAfter = file(2, MONDAY_MORNING);
    file(3, MONDAY_MORNING);
    file(4, FRIDAY.minusSeconds(60));
    act(onTheDay, Verb.VERIFY, Instant.parse("2026-11-26T16:59:00Z"));
    act(dayAfter, Verb.VERIFY, Instant.parse("2026-11-26T17:01:00Z"));

    assertThat(figures(Scope.EVERYTHING).answers().late()).isEqualTo(2);
  }

  @Test
  void anAnswerThatWasTakenBackIsNone() {
    var ticket = file(1, MONDAY_MORNING);
    var hasty = officers(Duration.ofMinutes(1));
    hasty.act(ADMIN, ticket.number(), 0, Verb.POSTPONE, "Di mana?");
    assertThat(figures(Scope.EVERYTHING).answers().answered()).isOne();
    assertThat(hasty.undo(ADMIN)).containsExactly(ticket.number());
    assertThat(figures(Scope.EVERYTHING).answers().answered()).isZero();
  }

  @Test
  void whatWasWithdrawnUnansweredNeededNoAnswer() {
    amend(file(1, MONDAY_MORNING), new Amendment.Withdrawn());
    assertThat(figures(Scope.EVERYTHING).answers().tickets()).isZero();
  }

  @Test
  void openTicketsStandByUnitStageAndAge() {
    var old = file(1, FRIDAY.minus(Duration.ofDays(60)));
    var verified = file(2, FRIDAY.minus(Duration.ofDays(5)));
    var closed = file(3, FRIDAY.minus(Duration.ofDays(5)));
    file(4, FRIDAY.minusSeconds(60));
    give(old, "dinas-pu");
    act(verified, Verb.VERIFY, FRIDAY);
    act(closed, Verb.ARCHIVE, FRIDAY);

    assertThat(figures(Scope.EVERYTHING).open())
        .containsExactlyInAnyOrder(
            new Open("dinas-pu", Stage.RECEIVED, Age.OLDER, 1, 1),
            new Open(Units.VERIFICATION, Stage.VERIFIED, Age.UP_TO_A_WEEK, 1, 0),
            new Open(Units.VERIFICATION, Stage.RECEIVED, Age.UP_TO_TWO_DAYS, 1, 0));
  }

  @Test
  void aCorrectionIsAnOfficersOtherTopic() {
    var corrected = file(1, MONDAY_MORNING);
    var agreed = file(2, MONDAY_MORNING);
    file(3, MONDAY_MORNING);
    casework.changeTopic(ADMIN, corrected.number(), 0, "lainnya");
    casework.changeTopic(ADMIN, agreed.number(), 0, "infrastruktur");

    assertThat(figures(Scope.EVERYTHING).byTopic())
        .containsExactly(new OfTopic("infrastruktur", 3, 1));
  }

  @Test
  void regionsAreCountedByDistrictAndTheUnknownApart() {
    place(
        file(1, MONDAY_MORNING), "36.03.15.2001", "Sukamulya, Kec. Cikupa, Kab. Tangerang, Banten");
    place(file(2, MONDAY_MORNING), "36.03.15", "Kec. Cikupa, Kab. Tangerang, Banten");
    file(3, MONDAY_MORNING);

    assertThat(figures(Scope.EVERYTHING).regions())
        .extracting(OfRegion::code, OfRegion::tickets)
        .containsExactly(tuple("36.03.15", 2L), tuple("", 1L));
  }

  @Test
  void ratingsAreCounted() {
    amend(file(1, MONDAY_MORNING), new Amendment.Rated(Rating.GOOD));
    amend(file(2, MONDAY_MORNING), new Amendment.Rated(Rating.GOOD));
    amend(file(3, MONDAY_MORNING), new Amendment.Rated(Rating.POOR));
    file(4, MONDAY_MORNING);

    assertThat(figures(Scope.EVERYTHING).ratings())
        .isEqualTo(Map.of(Rating.GOOD, 2L, Rating.POOR, 1L));
  }

  @Test
  void aScopeCountsAndExportsItsUnitsOnly() throws Exception {
    var theirs = file(1, MONDAY_MORNING);
    var others = file(2, MONDAY_MORNING);
    give(theirs, "dinas-pu");
    act(others, Verb.VERIFY, FRIDAY);
    var scope = new Scope.Units(Set.of("dinas-pu"));

    var figures = figures(scope);
    assertThat(figures.tickets()).isOne();
    assertThat(figures.byDay()).isEqualTo(Map.of(MONDAY, 1L));
    assertThat(figures.byTopic()).containsExactly(new OfTopic("infrastruktur", 1, 0));
    assertThat(figures.regions()).extracting(OfRegion::tickets).containsExactly(1L);
    assertThat(figures.answers().tickets()).isOne();
    assertThat(figures.answers().answered()).isZero();
    assertThat(figures.open()).extracting(Open::unit).containsExactly("dinas-pu");
    assertThat(file(scope, false))
        .contains(theirs.number().value())
        .doesNotContain(others.number().value());
    assertThat(figures(new Scope.Units(Set.of())).tickets()).isZero();
    assertThat(file(new Scope.Units(Set.of()), false).lines()).hasSize(1);
  }
}
