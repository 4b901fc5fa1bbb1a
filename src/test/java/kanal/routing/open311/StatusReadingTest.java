package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Changes of a server that has nothing but the standard.
class StatusReadingTest {
  private final Installation installation = new Installation();
  private final FakeOpen311 fake = installation.fake;
  private final Open311RoutingCore core = installation.core();

  @BeforeEach
  void standardOnly() {
    fake.hasUpdates = false;
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void aNewRequestSaysNothing() {
    core.file(Tickets.ticket(1));
    assertThat(core.changesAfter("").changes()).isEmpty();
  }

  @Test
  void aChangeIsReadOnceAndTheSameFromTheSamePosition() {
    core.file(Tickets.ticket(1));
    fake.officer("100", "closed", "<p>Sudah &amp; selesai</p>diperbaiki.");

    var changes = core.changesAfter("");
    assertThat(changes.changes()).hasSize(1);
    var change = changes.changes().getFirst();
    assertThat(change.number()).isEqualTo(Tickets.number(1));
    assertThat(change.stage()).contains(Stage.DONE);
    assertThat(change.words()).contains("Sudah & selesai\ndiperbaiki.");

    assertThat(core.changesAfter("").changes()).isEqualTo(changes.changes());
    assertThat(core.changesAfter(changes.position()).changes()).isEmpty();
    assertThat(installation.core().changesAfter(changes.position()).changes()).isEmpty();
  }

  @Test
  void wordsAloneAndReopeningAreChanges() {
    core.file(Tickets.ticket(1));
    fake.officer("100", "open", "Akan dicek.");
    var words = core.changesAfter("");
    assertThat(words.changes().getFirst().stage()).isEmpty();

    fake.officer("100", "closed", "Akan dicek.");
    var closed = core.changesAfter(words.position());
    assertThat(closed.changes().getFirst().words()).isEmpty();
    assertThat(closed.changes().getFirst().stage()).contains(Stage.DONE);

    fake.officer("100", "open", "Akan dicek.");
    var reopened = core.changesAfter(closed.position());
    assertThat(reopened.changes().getFirst().stage()).contains(Stage.RECEIVED);

    fake.officer("100", "closed", "Akan dicek.");
    var again = core.changesAfter(reopened.position());
    assertThat(again.changes().getFirst().id()).isNotEqualTo(closed.changes().getFirst().id());
  }

  @Test
  void asksForManyInAFewCalls() {
    IntStream.range(0, 120).forEach(i -> core.file(Tickets.ticket(i)));
    fake.requests.keySet().stream().toList().forEach(id -> fake.officer(id, "closed", "Beres."));
    var before = fake.reads.size();

    assertThat(core.changesAfter("").changes())
        .extracting(TicketChange::number)
        .hasSize(120)
        .doesNotHaveDuplicates();
    assertThat(fake.reads.size() - before).isLessThanOrEqualTo(4);
  }

  @Test
  void aServerThatIsAwayLosesNothing() {
    core.file(Tickets.ticket(1));
    fake.officer("100", "closed", "Beres.");
    core.changesAfter("");
    fake.onRead.add(Mishap.say(500, ""));

    var away = core.changesAfter("");
    assertThat(away.changes()).isEmpty();
    assertThat(core.changesAfter(away.position()).changes()).hasSize(1);
  }

  @Test
  void stopsLookingAtWhatWasClosedLongAgo() {
    core.file(Tickets.ticket(1));
    fake.officer("100", "closed", "Beres.");
    var closed = core.changesAfter("");
    installation.clock.pass(Duration.ofDays(31));
    var later = core.changesAfter(closed.position());
    fake.reads.clear();
    core.changesAfter(later.position());
    assertThat(fake.reads).noneMatch(read -> read.contains("service_request_id"));
  }
}
