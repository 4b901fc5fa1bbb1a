package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.TicketChange;
import kanal.bot.engine.Filing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Servers that answer with a token first and the request's name later.
class TokenTest {
  private final Installation installation = new Installation();
  private final FakeOpen311 fake = installation.fake;

  @BeforeEach
  void tokens() {
    fake.givesTokens = true;
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void aTokenIsAReferenceAndIsNeverSentAgainFor() {
    var filed = installation.core().file(Tickets.ticket(1));
    assertThat(filed).isEqualTo(new Filing.Filed("token:t100"));

    assertThat(installation.core().file(Tickets.ticket(1))).isEqualTo(filed);
    fake.tokens.put("t100", "100");
    installation.core().changesAfter("");
    assertThat(installation.core().file(Tickets.ticket(1))).isEqualTo(filed);
    assertThat(fake.posts).hasSize(1);
  }

  @Test
  void anAmendmentWaitsForTheName() {
    var core = installation.core();
    core.file(Tickets.ticket(1));
    var number = Tickets.number(1);
    assertThat(core.amend(number, "token:t100", "a1", new Amendment.Withdrawn()))
        .isInstanceOf(Filing.TryAgain.class);

    fake.tokens.put("t100", "100");
    assertThat(core.amend(number, "token:t100", "a1", new Amendment.Withdrawn()))
        .isInstanceOf(Filing.Filed.class);
    assertThat(fake.updates).extracting(Update::request).containsExactly("100");
  }

  @Test
  void changesAreReadOnceTheNameIsKnown() {
    var core = installation.core();
    core.file(Tickets.ticket(1));
    fake.officer("100", "closed", "Selesai.");
    assertThat(core.changesAfter("").changes()).isEmpty();

    fake.tokens.put("t100", "100");
    assertThat(core.changesAfter("").changes())
        .extracting(TicketChange::number)
        .containsExactly(Tickets.number(1));
  }
}
