package kanal.bot.engine;

import static kanal.bot.engine.Examples.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.Test;

/// What every index of tickets promises.
public abstract class TicketIndexContract {
  private static final TicketNumber NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 483);
  private static final TicketNumber OTHER = TicketNumber.of(YearMonth.of(2026, 11), 484);

  /// An empty index.
  protected abstract TicketIndex index();

  @Test
  void knowsNothingOfANumberItWasNotTold() {
    var index = index();
    index.remember(OTHER, citizen("ani"));
    index.remember(OTHER, "core-1");

    assertThat(index.owner(NUMBER)).isEmpty();
    assertThat(index.reference(NUMBER)).isEmpty();
  }

  @Test
  void knowsTheOwnerBeforeTheCoreKnowsTheTicket() {
    var index = index();
    var owner =
        new ConversationKey(
            new ChannelId("email", "lapor@kota.example"), new Address("mailto", "a\"b@x.example"));

    index.remember(NUMBER, owner);

    assertThat(index.owner(NUMBER)).contains(owner);
    assertThat(index.reference(NUMBER)).isEmpty();
  }

  @Test
  void keepsTheOwnerWhenTheReferenceComesAndTheOtherWayRound() {
    var index = index();
    index.remember(NUMBER, citizen("ani"));
    index.remember(NUMBER, "core-1");
    index.remember(NUMBER, citizen("ani"));

    assertThat(index.owner(NUMBER)).contains(citizen("ani"));
    assertThat(index.reference(NUMBER)).contains("core-1");
  }
}
