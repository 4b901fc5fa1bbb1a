package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.bot.engine.Filing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What citizens add later, on a server that stumbles or takes none of it.
class AmendmentTest {
  private static final Amendment ADDED =
      new Amendment.Added(
          new Line(Instant.EPOCH, Line.Speaker.CITIZEN, "Makin parah, hubungi 081234567890"),
          List.of(),
          Optional.empty());

  private final Installation installation = new Installation();
  private final FakeOpen311 fake = installation.fake;
  private final Open311RoutingCore core = installation.core();

  @AfterEach
  void close() {
    installation.close();
  }

  private Filing amend(Open311RoutingCore by) {
    return by.amend(Tickets.number(1), "100", "telegram:99/7", ADDED);
  }

  @Test
  void anUpdateThatMayHaveArrivedIsLookedFor() {
    core.file(Tickets.ticket(1));
    fake.onUpdate.add(Mishap.acceptThenSay(500, "text/plain", ""));
    assertThat(amend(core)).isInstanceOf(Filing.TryAgain.class);
    assertThat(amend(installation.core())).isEqualTo(new Filing.Filed("100"));
    assertThat(fake.updates).hasSize(1);
  }

  @Test
  void anUpdateWithoutAnAnswerIsLeftToSettle() {
    core.file(Tickets.ticket(1));
    fake.onUpdate.add(Mishap.acceptThenReset());
    assertThat(amend(core)).isInstanceOf(Filing.TryAgain.class);
    assertThat(amend(core)).isEqualTo(new Filing.TryAgain(Duration.ofSeconds(45)));
    installation.clock.pass(Duration.ofMinutes(1));
    assertThat(amend(core)).isEqualTo(new Filing.Filed("100"));
    assertThat(fake.updates).hasSize(1);
  }

  @Test
  void theNameOfAnAmendmentStaysHere() {
    core.file(Tickets.ticket(1));
    amend(core);
    assertThat(fake.posts.getLast().raw()).doesNotContain("telegram").doesNotContain("81234567890");
  }

  @Test
  void aServerWithoutUpdatesLeavesItToAnOperator() {
    fake.hasUpdates = false;
    core.file(Tickets.ticket(1));
    assertThat(amend(core))
        .isEqualTo(new Filing.Refused("the core takes no updates: pass this one on by hand"));
    assertThat(fake.requests).hasSize(1);
  }

  @Test
  void aRequestTheServerDoesNotKnowIsRefused() {
    assertThat(amend(core)).isEqualTo(new Filing.Refused("404: service_request_id was not found"));
  }

  @Test
  void whatWeSentIsNotToldBack() {
    core.file(Tickets.ticket(1));
    amend(core);
    core.amend(Tickets.number(1), "100", "a2", new Amendment.Withdrawn());
    assertThat(core.changesAfter("").changes()).isEmpty();
  }
}
