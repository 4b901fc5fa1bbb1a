package kanal.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.database.DeskDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is promised, over weekends and holidays, on either database.
abstract class PromisesContract {
  private CaseworkFixture desk;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    desk = new CaseworkFixture(open());
  }

  @AfterEach
  void stop() {
    desk.database.close();
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(LocalDate.parse(day));
  }

  private TicketNumber verified(long sequence) {
    var number = desk.file(sequence, "infrastruktur", "");
    desk.decide(number, new Decision.Verify(Optional.empty()));
    return number;
  }

  private TicketChange lastChange() {
    return desk.changes().getLast();
  }

  @Test
  void eachKindHasItsClock() {
    var complaint = verified(1);
    assertThat(desk.promises().of(complaint).followUpBy()).isEqualTo(day("2026-11-30"));
    assertThat(desk.promises().of(complaint).answerBy()).isEqualTo(day("2026-12-14"));
    var graft = desk.file(2, "hukum", "");
    var question = desk.file(3, Kind.INFORMATION, "hukum", "");
    var wish = desk.file(4, Kind.ASPIRATION, "hukum", "");
    for (var number : java.util.List.of(graft, question, wish)) {
      desk.decide(number, new Decision.Verify(Optional.empty()));
    }
    // Sixty days without weekends, the ninth, the twenty-fourth and the twenty-fifth of December.
    assertThat(desk.promises().of(graft).answerBy()).isEqualTo(day("2027-02-18"));
    assertThat(desk.promises().of(question).answerBy()).isEqualTo(day("2026-11-30"));
    assertThat(desk.promises().of(wish).answerBy()).isEqualTo(day("2026-12-14"));
  }

  @Test
  void theCitizenIsToldTheDay() {
    var number = verified(1);
    assertThat(desk.get(number).due()).isEqualTo(day("2026-11-30"));
    assertThat(lastChange().stage()).contains(Stage.VERIFIED);
    assertThat(lastChange().by()).isEqualTo(day("2026-11-30"));
  }

  @Test
  void theFirstNewsMakesTheAnswerDueAndLaterOnesChangeNothing() {
    var number = verified(1);
    desk.decide(number, new Decision.Reply("Tim turun besok.", false));
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-14"));
    desk.on("2026-11-26");
    desk.decide(number, new Decision.Reply("Tim sudah turun.", false));
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-14"));
    assertThat(desk.promises().of(number).followedUp()).isEqualTo(day("2026-11-23"));
  }

  @Test
  void theClockStandsStillWhileTheCitizenIsAskedAndGoesOnWithTheDaysThatWereLeft() {
    var number = verified(1);
    desk.on("2026-11-25");
    desk.decide(number, new Decision.Postpone("Sebelah mana?"));
    assertThat(desk.get(number).due()).isEmpty();
    desk.on("2026-11-26");
    desk.decide(number, new Decision.Postpone("Masih ditunggu."));
    desk.on("2026-12-08");
    long version = desk.get(number).version();
    desk.writes(number, "Sebelah kiri.");
    assertThat(desk.get(number).stage()).isEqualTo(Stage.VERIFIED);
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-14"));
    assertThat(desk.promises().of(number).answerBy()).isEqualTo(day("2026-12-29"));
    assertThat(desk.get(number).version())
        .as("a verb chosen before is stale")
        .isNotEqualTo(version);
    assertThat(lastChange().stage()).contains(Stage.VERIFIED);
    assertThat(lastChange().by()).isEqualTo(day("2026-12-14"));
    int told = desk.changes().size();
    desk.writes(number, "Dekat warung.");
    assertThat(desk.changes()).hasSize(told);
  }

  @Test
  void aTicketThatWasAskedAboutFirstIsLookedAtWithTheDaysThatWereLeft() {
    var number = desk.file(1, "infrastruktur", "");
    desk.decide(number, new Decision.Postpone("Di mana?"));
    desk.on("2026-11-30");
    desk.amend(
        number,
        new Amendment.Corrected(desk.ticket(1, Kind.COMPLAINT, "infrastruktur", "36.03.18")));
    assertThat(desk.get(number).stage()).isEqualTo(Stage.RECEIVED);
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-03"));
    assertThat(lastChange().by()).isEqualTo(day("2026-12-03"));
  }

  @Test
  void aBrokenPromiseStaysBroken() {
    var number = verified(1);
    desk.on("2026-12-02");
    desk.decide(number, new Decision.Postpone("Sebelah mana?"));
    desk.on("2026-12-10");
    desk.writes(number, "Kiri.");
    assertThat(desk.get(number).due()).isEqualTo(day("2026-11-30"));
    assertThat(lastChange().by()).as("nobody promises a day that has passed").isEmpty();
  }

  @Test
  void aPromiseForTheDayOfTheQuestionIsForTheNextWorkingDay() {
    var number = verified(1);
    desk.on("2026-11-30");
    desk.decide(number, new Decision.Postpone("Sebelah mana?"));
    desk.on("2026-12-05");
    desk.writes(number, "Kiri.");
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-07"));
  }

  @Test
  void whatWasPromisedStaysWhenTheSettingsChange() {
    var number = verified(1);
    var slower =
        new Clocks(
            new WorkingCalendar(java.util.Set.of(), java.time.ZoneId.of("Asia/Jakarta")),
            new ClockProperties(9, 9, 9, 90, 90, java.util.Set.of()),
            9,
            desk.clock);
    var casework = new Casework(desk.database, desk.feed, slower, desk.clock);
    var version = desk.get(number).version();
    assertThat(casework.act(CaseworkFixture.ADMIN, number, version, Verb.REPLY, "Kami cek."))
        .isEqualTo(new Outcome.Done());
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-14"));
    assertThat(desk.promises().of(number).followUpBy()).isEqualTo(day("2026-11-30"));
  }

  @Test
  void anAnswerGivesTheCitizenDaysToObject() {
    var number = verified(1);
    assertThat(desk.outcome(desk.file(2, "sosial", ""), new Decision.Reply("Beres.", true)))
        .isEqualTo(new Outcome.NotNow());
    desk.on("2026-11-26");
    desk.decide(number, new Decision.Reply("Sudah ditambal.", true));
    assertThat(desk.get(number).stage()).isEqualTo(Stage.VERIFIED);
    assertThat(desk.get(number).due()).isEmpty();
    // Ten days without the ninth of December.
    assertThat(desk.promises().of(number).closeBy()).isEqualTo(day("2026-12-11"));
    assertThat(lastChange().stage()).isEmpty();
    assertThat(lastChange().by()).isEqualTo(day("2026-12-11"));
    desk.on("2026-12-01");
    desk.writes(number, "Belum rata.");
    assertThat(desk.promises().of(number).closeBy()).isEmpty();
    // Twelve were left when it was answered.
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-17"));
  }

  @Test
  void aTicketThatIsOpenAgainHasNewPromises() {
    var number = verified(1);
    desk.decide(number, new Decision.Finish("Sudah."));
    assertThat(desk.get(number).due()).isEmpty();
    desk.on("2026-12-08");
    desk.amend(number, new Amendment.Reopened());
    assertThat(desk.get(number).stage()).isEqualTo(Stage.RECEIVED);
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-14"));
    assertThat(lastChange().stage()).contains(Stage.RECEIVED);
    assertThat(lastChange().by()).isEqualTo(day("2026-12-14"));
    desk.decide(number, new Decision.Verify(Optional.empty()));
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-16"));
  }

  @Test
  void aClosedTicketThatIsVerifiedAgainHasNewPromises() {
    var number = verified(1);
    desk.decide(number, new Decision.Archive("Ganda."));
    desk.on("2026-12-08");
    desk.decide(number, new Decision.Verify(Optional.empty()));
    assertThat(desk.get(number).due()).isEqualTo(day("2026-12-16"));
  }

  @Test
  void whatIsWithdrawnIsOwedToNobody() {
    var number = verified(1);
    desk.amend(number, new Amendment.Withdrawn());
    assertThat(desk.get(number).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(desk.get(number).due()).isEmpty();
  }
}
