package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kanal.bot.complaint.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Changes of a server with mySociety's updates.
class UpdateReadingTest {
  private final Installation installation = new Installation();
  private final FakeOpen311 fake = installation.fake;
  private final Open311RoutingCore core = installation.core();

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void requestsOfOthersAreNotOurs() {
    core.file(Tickets.ticket(1));
    fake.updates.add(new Update("x", "999", "closed", "Beres.", installation.clock.instant()));
    assertThat(core.changesAfter("").changes()).isEmpty();
  }

  @Test
  void finerStatesAreToldAndOpenIsNoNews() {
    core.file(Tickets.ticket(1));
    fake.officer("100", "open", "");
    fake.officer("100", "ACTION_SCHEDULED", "");
    fake.officer("100", "not_councils_responsibility", "Milik provinsi.");
    assertThat(core.changesAfter("").changes())
        .extracting(change -> change.stage().orElseThrow())
        .containsExactly(Stage.VERIFIED, Stage.HANDED_OVER);
  }

  @Test
  void anUpdateListedLateIsReadStill() {
    core.file(Tickets.ticket(1));
    installation.clock.pass(Duration.ofHours(5));
    fake.officer("100", "open", "Kedua.");
    var first = core.changesAfter("");
    assertThat(first.changes()).hasSize(1);

    var earlier = installation.clock.instant().minus(Duration.ofMinutes(50));
    fake.updates.add(new Update("late", "100", "open", "Pertama.", earlier));
    var second = core.changesAfter(first.position());
    assertThat(second.changes()).hasSize(1);
    assertThat(core.changesAfter(second.position()).changes()).isEmpty();
  }

  @Test
  void readsOnAfterMonthsOfSilence() {
    core.file(Tickets.ticket(1));
    var position = core.changesAfter("").position();
    installation.clock.pass(Duration.ofDays(200));
    fake.officer("100", "closed", "Beres.");
    var changes = core.changesAfter(position);
    assertThat(changes.changes()).hasSize(1);
    assertThat(core.changesAfter(changes.position()).changes()).isEmpty();
  }

  @Test
  void aMissingPageLaterDoesNotChangeHowChangesAreRead() {
    core.file(Tickets.ticket(1));
    var position = core.changesAfter("").position();
    fake.hasUpdates = false;
    fake.officer("100", "closed", "Beres.");
    var away = core.changesAfter(position);
    assertThat(away.changes()).isEmpty();
    assertThat(away.position()).isEqualTo(position);
    fake.hasUpdates = true;
    assertThat(installation.core().changesAfter(position).changes()).hasSize(1);
  }

  @Test
  void asksNothingBeforeAnythingWasFiled() {
    assertThat(core.changesAfter("").changes()).isEmpty();
    assertThat(fake.reads).isEmpty();
  }
}
