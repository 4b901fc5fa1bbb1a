package kanal.desk.casework;

import static kanal.desk.casework.CaseworkFixture.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.desk.officer.Scope;
import kanal.desk.unit.OwnerStep;
import kanal.desk.unit.OwnerStep.Cause;
import kanal.desk.unit.Rules;
import kanal.desk.unit.UnitFault;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whose a ticket is, on either database.
abstract class OwnershipContract {
  private CaseworkFixture desk;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    desk = new CaseworkFixture(open()).withUnits();
  }

  @AfterEach
  void stop() {
    desk.database.close();
  }

  private String decided(String topic, String region) {
    return new Rules(desk.database.jdbc()).decide(topic, region).unit();
  }

  @Test
  void theMostSpecificRuleCounts() {
    desk.rule("", "", "setda");
    desk.rule("", "36.03.18", "kec-cikupa");
    desk.rule("infrastruktur", "", "dinas-pu");
    desk.rule("infrastruktur", "36.03.18", "pu-cikupa");
    assertThat(decided("infrastruktur", "36.03.18.2007")).isEqualTo("pu-cikupa");
    assertThat(decided("infrastruktur", "36.03.18")).isEqualTo("pu-cikupa");
    assertThat(decided("infrastruktur", "36.03")).isEqualTo("dinas-pu");
    assertThat(decided("infrastruktur", "")).isEqualTo("dinas-pu");
    assertThat(decided("sosial", "36.03.18.2007")).isEqualTo("kec-cikupa");
    // No prefix of letters, but of regions.
    assertThat(decided("sosial", "36.03.19")).isEqualTo("setda");
    assertThat(decided("sosial", "nowhere")).isEqualTo("setda");
  }

  @Test
  void aSmallerRegionComesBeforeALargerOne() {
    desk.rule("", "36", "setda");
    desk.rule("", "36.03", "dinas-pu");
    desk.rule("", "36.03.18.2007", "pu-cikupa");
    assertThat(decided("sosial", "36.03.18.2007")).isEqualTo("pu-cikupa");
    assertThat(decided("sosial", "36.03.18")).isEqualTo("dinas-pu");
    assertThat(decided("sosial", "36.71")).isEqualTo("setda");
    assertThat(decided("sosial", "32.06")).isEqualTo(Units.VERIFICATION);
  }

  @Test
  void anotherRuleForTheSameTakesItsPlace() {
    desk.rule("sosial", "36.03", "setda");
    desk.rule("sosial", "36.03", "kec-cikupa");
    assertThat(new Rules(desk.database.jdbc()).all()).hasSize(1);
    assertThat(decided("sosial", "36.03")).isEqualTo("kec-cikupa");
  }

  @Test
  void whileSeveralPlacesArePossibleTheRegionAroundThemCounts() {
    desk.rule("", "36", "setda");
    desk.rule("", "36.03", "kec-cikupa");
    var open =
        new Place(
            "Gembor",
            Optional.empty(),
            Optional.empty(),
            List.of(new Region("36.04.06.2006", "a"), new Region("36.71.08.1002", "b")),
            true);
    var rules = new Rules(desk.database.jdbc());
    assertThat(rules.decide("sosial", Optional.of(open)).unit()).isEqualTo("setda");
    assertThat(rules.decide("sosial", Optional.empty()).unit()).isEqualTo(Units.VERIFICATION);
  }

  @Test
  void aTicketHasAnOwnerFromTheMomentItIsFiled() {
    desk.rule("infrastruktur", "", "dinas-pu");
    var road = desk.file(1, "infrastruktur", "");
    var other = desk.file(2, "sosial", "36.03");
    assertThat(desk.get(road).unit()).isEqualTo("dinas-pu");
    assertThat(desk.get(other).unit()).isEqualTo(Units.VERIFICATION);
    assertThat(desk.owners.history(road))
        .extracting(OwnerStep::cause, OwnerStep::from, OwnerStep::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Cause.FILED, Optional.empty(), "dinas-pu"));
  }

  @Test
  void theOwnerFollowsTheCitizensCorrectionUntilAnOfficerDecides() {
    desk.rule("infrastruktur", "", "dinas-pu");
    desk.rule("", "36.03.18", "kec-cikupa");
    var number = desk.file(1, "infrastruktur", "");
    desk.amend(
        number, new Amendment.Corrected(desk.ticket(1, Kind.COMPLAINT, "sosial", "36.03.18.2007")));
    assertThat(desk.get(number).unit()).isEqualTo("kec-cikupa");
    assertThat(desk.owners.history(number))
        .extracting(OwnerStep::cause)
        .containsExactly(Cause.FILED, Cause.CORRECTED);
    desk.decide(number, new Decision.Reply("Kami cek.", false));
    desk.amend(
        number, new Amendment.Corrected(desk.ticket(1, Kind.COMPLAINT, "infrastruktur", "")));
    assertThat(desk.get(number).unit()).isEqualTo("kec-cikupa");
  }

  @Test
  void aPlaceToldLaterMovesTheTicketToo() {
    desk.rule("", "36.03.18", "kec-cikupa");
    var number = desk.file(1, "sosial", "");
    assertThat(desk.get(number).unit()).isEqualTo(Units.VERIFICATION);
    desk.amend(
        number,
        new Amendment.Added(
            desk.ticket(1, Kind.COMPLAINT, "sosial", "").conversation().getFirst(),
            List.of(),
            Optional.of(place("36.03.18.2007"))));
    assertThat(desk.get(number).unit()).isEqualTo("kec-cikupa");
  }

  @Test
  void verifikasiGivesTheTicketToWhomTheRulesSayOrTheOfficer() {
    desk.rule("infrastruktur", "", "dinas-pu");
    var first = desk.file(1, "sosial", "");
    assertThat(desk.casework.changeTopic(CaseworkFixture.ADMIN, first, 0, "infrastruktur"))
        .isEqualTo(new Outcome.Done());
    assertThat(desk.get(first).unit()).isEqualTo(Units.VERIFICATION);
    assertThat(desk.casework.suggested(desk.get(first)).unit()).isEqualTo("dinas-pu");
    assertThat(desk.casework.suggested(desk.get(first)).because()).isPresent();
    assertThat(desk.casework.act(CaseworkFixture.ADMIN, first, 1, Verb.VERIFY, ""))
        .isEqualTo(new Outcome.Done());
    assertThat(desk.get(first).unit()).isEqualTo("dinas-pu");
    var second = desk.file(2, "infrastruktur", "");
    desk.decide(second, new Decision.Verify(Optional.of("kec-cikupa")));
    assertThat(desk.get(second).unit()).isEqualTo("kec-cikupa");
    assertThat(desk.owners.history(second).getLast().officer()).contains("admin");
    var third = desk.file(3, "sosial", "");
    assertThat(desk.outcome(third, new Decision.Verify(Optional.of("tidak-ada"))))
        .isEqualTo(new Outcome.UnitMissing());
    assertThat(desk.get(third).stage()).isEqualTo(Stage.RECEIVED);
  }

  @Test
  void aHandOverBetweenUnitsKeepsTheClockAndTellsNobodyOutside() {
    desk.rule("infrastruktur", "", "dinas-pu");
    var number = desk.file(1, "infrastruktur", "");
    desk.decide(number, new Decision.Verify(Optional.empty()));
    var due = desk.get(number).due();
    int told = desk.changes().size();
    desk.writes(number, "Bagaimana kabarnya?");
    desk.on("2026-11-25");
    assertThat(desk.outcome(number, new Decision.PassOn("pu-cikupa", " ")))
        .isEqualTo(new Outcome.WordsMissing());
    assertThat(desk.outcome(number, new Decision.PassOn("dinas-pu", "Salah.")))
        .isEqualTo(new Outcome.NotNow());
    desk.decide(number, new Decision.PassOn("pu-cikupa", "Jalan kecamatan."));
    var passed = desk.get(number);
    assertThat(passed.unit()).isEqualTo("pu-cikupa");
    assertThat(passed.citizenWrote()).as("the next unit sees what was written").isTrue();
    assertThat(passed.stage()).isEqualTo(Stage.VERIFIED);
    assertThat(passed.due()).isEqualTo(due).isPresent();
    assertThat(desk.changes()).hasSize(told);
    assertThat(desk.owners.history(number).getLast().reason()).contains("Jalan kecamatan.");
    // What an officer chose is proposed again, whatever the rules say.
    assertThat(desk.casework.suggested(passed).unit()).isEqualTo("pu-cikupa");
  }

  @Test
  void aUnitSendsBackWhatIsNotItsOwn() {
    desk.rule("infrastruktur", "", "dinas-pu");
    var number = desk.file(1, "infrastruktur", "");
    desk.decide(number, new Decision.Verify(Optional.empty()));
    var due = desk.get(number).due();
    desk.decide(number, new Decision.SendBack("Ini soal pasar."));
    assertThat(desk.get(number).unit()).isEqualTo(Units.VERIFICATION);
    assertThat(desk.get(number).stage()).isEqualTo(Stage.RECEIVED);
    assertThat(desk.get(number).due()).isEqualTo(due);
    assertThat(desk.outcome(number, new Decision.SendBack("Lagi.")))
        .isEqualTo(new Outcome.NotNow());
    desk.on("2026-11-26");
    desk.decide(number, new Decision.Verify(Optional.of("kec-cikupa")));
    assertThat(desk.get(number).due()).as("no new promise").isEqualTo(due);
  }

  @Test
  void bukanWewenangNamesTheBodyOutside() {
    var number = desk.file(1, "sosial", "");
    desk.decide(number, new Decision.HandOver("PLN UP3 Cikupa", "Lampu ini milik PLN."));
    assertThat(desk.get(number).stage()).isEqualTo(Stage.HANDED_OVER);
    assertThat(desk.changes().getLast().words()).contains("PLN UP3 Cikupa\nLampu ini milik PLN.");
    assertThat(desk.outcome(number, new Decision.PassOn("setda", "x")))
        .isEqualTo(new Outcome.NotNow());
    assertThat(
            desk.database
                .jdbc()
                .sql("select handed_to from ticket where number = ?")
                .param(number.value())
                .query(String.class)
                .single())
        .isEqualTo("PLN UP3 Cikupa");
  }

  @Test
  void whoMayNotSeeATicketDecidesNothingAboutIt() {
    var number = desk.file(1, "sosial", "");
    var elsewhere =
        new Officer("budi", "Budi", Role.OFFICER, new Scope.Units(java.util.Set.of("setda")));
    assertThat(desk.casework.act(elsewhere, number, 0, new Decision.PassOn("setda", "Mau saya.")))
        .isEqualTo(new Outcome.Unknown());
  }

  @Test
  void aClosedUnitLeavesEverythingToItsHeir() {
    desk.rule("infrastruktur", "", "dinas-pu");
    var open = desk.file(1, "infrastruktur", "");
    var done = desk.file(2, "infrastruktur", "");
    desk.decide(done, new Decision.Finish("Sudah."));
    assertThat(desk.units.close("admin", "dinas-pu", "dinas-pu")).containsOnly(UnitFault.HEIR);
    assertThat(desk.units.close("admin", "dinas-pu", "")).containsOnly(UnitFault.HEIR);
    assertThat(desk.units.close("admin", Units.VERIFICATION, "setda"))
        .containsOnly(UnitFault.QUEUE);
    assertThat(desk.units.close("admin", "dinas-pu", "kec-cikupa")).isEmpty();
    assertThat(desk.get(open).unit()).isEqualTo("kec-cikupa");
    assertThat(desk.owners.history(open).getLast().cause()).isEqualTo(Cause.UNIT_CLOSED);
    assertThat(desk.get(done).unit()).isEqualTo("dinas-pu");
    assertThat(decided("infrastruktur", "")).isEqualTo("kec-cikupa");
    var units = new Units(desk.database.jdbc());
    assertThat(units.find("pu-cikupa").orElseThrow().parent()).contains("setda");
    // Opened again, a ticket does not go to a unit that is no more.
    desk.amend(done, new Amendment.Reopened());
    assertThat(desk.get(done).unit()).isEqualTo("kec-cikupa");
    assertThat(desk.units.reopen("admin", "dinas-pu")).isEmpty();
    assertThat(units.heirOf("dinas-pu")).isEqualTo("dinas-pu");
  }

  @Test
  void unitsNeverStandBelowThemselves() {
    var units = new Units(desk.database.jdbc());
    var setda = units.find("setda").orElseThrow();
    var below =
        new kanal.desk.unit.Unit(
            "setda", "Setda", setda.tier(), Optional.empty(), Optional.of("pu-cikupa"), true);
    assertThat(desk.units.change("admin", below)).containsOnly(UnitFault.LOOP);
    assertThat(units.find("setda")).contains(setda);
    assertThat(desk.units.add("admin", setda)).containsOnly(UnitFault.CODE_TAKEN);
  }
}
