package kanal.bot.engine;

import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.conversation;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Timer;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.Test;

/// What every keeper of citizens' records promises to those who look after citizens' rights.
public abstract class CitizenRecordsContract {
  private static final int MANY = 40;
  private static final ConversationKey ANI = citizen("ani");
  private static final ConversationKey BUDI = citizen("budi");
  private static final TicketNumber NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 1);
  private static final Instant LEFT_BEHIND = NOW.plus(Duration.ofMinutes(5));

  /// The stores of an intake, all empty, and what reaches into all of them.
  public record Intake(
      ConversationStore conversations,
      Outbox outbox,
      DeadLetters deadLetters,
      TicketIndex index,
      CitizenRecords records) {}

  protected abstract Intake intake();

  @Test
  void findsTheConversationsOfAnAddressAndOfATicket() {
    var intake = with(ANI, BUDI);
    intake.index().remember(NUMBER, ANI);

    assertThat(intake.records().conversations(ANI.address())).containsExactly(ANI);
    assertThat(intake.records().conversation(NUMBER)).contains(ANI);
    assertThat(intake.records().conversations(citizen("citra").address())).isEmpty();
  }

  @Test
  void showsWhatIsKept() {
    var record = with(ANI).records().find(ANI).orElseThrow();

    assertThat(record.key()).isEqualTo(ANI);
    assertThat(record.turns()).isEqualTo(1);
    assertThat(record.restricted()).isFalse();
    assertThat(record.json()).startsWith("{");
    assertThat(record).asString().doesNotContain("ani");
  }

  @Test
  void erasesEverythingOfOneConversationAndNothingOfAnother() {
    var intake = with(ANI, BUDI);
    intake.index().remember(NUMBER, ANI);

    assertThat(intake.records().erase(ANI, "admin", "surat 12", NOW)).isPresent();

    assertThat(intake.records().find(ANI)).isEmpty();
    assertThat(intake.records().conversations(ANI.address())).isEmpty();
    assertThat(intake.conversations().find(ANI)).isEmpty();
    assertThat(intake.index().owner(NUMBER)).isEmpty();
    assertThat(intake.conversations().dueTimers(NOW, MANY))
        .extracting(DueTimer::key)
        .containsExactly(BUDI);
    assertThat(intake.outbox().claim(LEFT_BEHIND, MANY))
        .extracting(Task::key)
        .containsExactly(BUDI);
    assertThat(intake.conversations().find(BUDI)).contains(conversation(BUDI, 1));
  }

  @Test
  void leavesANoteWithoutTheCitizen() {
    var records = with(ANI).records();
    var name = records.find(ANI).orElseThrow().name();
    records.erase(ANI, "admin", "surat 12", NOW);

    assertThat(records.erased())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.name()).isEqualTo(name);
          assertThat(note.by()).isEqualTo("admin");
          assertThat(note.reason()).isEqualTo("surat 12");
          assertThat(note.at()).isEqualTo(NOW);
          assertThat(note.toString()).doesNotContain("ani");
        });
  }

  @Test
  void erasesOnce() {
    var records = with(ANI).records();
    records.erase(ANI, "admin", "surat 12", NOW);

    assertThat(records.erase(ANI, "admin", "again", NOW)).isEmpty();
    assertThat(records.erase(BUDI, "admin", "never wrote", NOW)).isEmpty();
    assertThat(records.erased()).hasSize(1);
  }

  @Test
  void whatFailedForGoodGoesToo() {
    var intake = with(ANI);
    intake.outbox().bury(task(ANI), "refused", NOW);
    intake.records().erase(ANI, "admin", "surat 12", NOW);

    assertThat(intake.deadLetters().buried()).isEmpty();
  }

  @Test
  void aCitizenWhoWritesAgainBeginsAnew() {
    var intake = with(ANI);
    intake.records().erase(ANI, "admin", "surat 12", NOW);

    assertThat(intake.conversations().commit(turn("later", ANI, 1))).isEqualTo(Commit.DONE);
    assertThat(intake.conversations().find(ANI)).contains(conversation(ANI, 1));
  }

  @Test
  void whatWasErasedIsNotTakenInAgain() {
    var intake = with(ANI);
    intake.records().erase(ANI, "admin", "surat 12", NOW);

    assertThat(intake.conversations().commit(turn("e-" + ANI.address().value(), ANI, 1)))
        .isEqualTo(Commit.DUPLICATE);
  }

  @Test
  void saysNothingToARestrictedCitizenUntilThatIsLifted() {
    var intake = with(ANI);
    assertThat(intake.records().restrict(ANI, true)).isTrue();

    assertThat(intake.records().find(ANI).orElseThrow().restricted()).isTrue();
    assertThat(intake.outbox().begin(task(ANI), true, Duration.ZERO, NOW))
        .isInstanceOf(Outbox.Begin.Wait.class);
    assertThat(intake.conversations().dueTimers(NOW, MANY)).isEmpty();

    intake.records().restrict(ANI, false);
    assertThat(intake.outbox().begin(task(ANI), true, Duration.ZERO, NOW))
        .isInstanceOf(Outbox.Begin.Go.class);
    assertThat(intake.conversations().dueTimers(NOW.plus(Duration.ofHours(2)), MANY)).hasSize(1);
  }

  @Test
  void restrictsNobodyItDoesNotKnow() {
    assertThat(intake().records().restrict(ANI, true)).isFalse();
  }

  private static Task task(ConversationKey key) {
    return Examples.task("t-" + key.address().value(), key, 1);
  }

  /// With one conversation each, a task that waits and an alarm that rings.
  private Intake with(ConversationKey... keys) {
    var intake = intake();
    for (var key : keys) {
      var turn =
          turn(
              "e-" + key.address().value(),
              key,
              1,
              List.of(task(key)),
              Map.of(Timer.DRAFT_EXPIRY, NOW),
              Set.of(),
              Optional.empty());
      assertThat(intake.conversations().commit(turn)).isEqualTo(Commit.DONE);
    }
    return intake;
  }
}
