package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a turn wants done is done once, or kept.
class EngineTasksTest extends EngineRoom {
  @Test
  void aReceiptWhoseSendingWasUncertainIsSentAgainWithTheSameWords() {
    channel.answers(
        new Delivery.Uncertain("hung up"), new Delivery.TryAgain(Duration.ofSeconds(9)));
    engine.receive(message("a", COMPLAINT));
    idle();
    sweep();
    sweep();
    sweep();
    assertThat(texts()).hasSize(3).containsOnly(texts().getFirst());
  }

  @Test
  void aPromptWhoseSendingWasUncertainIsNotSentAgain() {
    channel.answers(new Delivery.Uncertain("hung up"));
    engine.receive(message("a", "BANTUAN"));
    idle();
    sweep();
    assertThat(texts()).hasSize(1);
  }

  @Test
  void aPromptThePlatformDidNotTakeIsSentAgain() {
    channel.answers(new Delivery.TryAgain(Duration.ofSeconds(1)));
    engine.receive(message("a", "BANTUAN"));
    idle();
    sweep();
    assertThat(texts()).hasSize(2);
  }

  @Test
  void theNumberDoesNotWaitForTheCore() {
    core.answers(
        new Filing.TryAgain(Duration.ofSeconds(1)), new Filing.TryAgain(Duration.ofSeconds(1)));
    engine.receive(message("a", COMPLAINT));
    idle();
    assertThat(texts()).hasSize(1);
    assertThat(core.tickets()).isEmpty();
    sweep();
    sweep();
    assertThat(core.tickets()).hasSize(1);
    assertThat(core.asked()).isEqualTo(3);
    sweep();
    assertThat(core.asked()).isEqualTo(3);
  }

  @Test
  void aTicketTheCoreRefusesIsKeptForAnOperator() {
    core.answers(new Filing.Refused("400 no such service"));
    engine.receive(message("a", COMPLAINT));
    idle();
    assertThat(store.buried())
        .singleElement()
        .extracting(Outbox.Buried::reason)
        .isEqualTo("400 no such service");
  }

  @Test
  void anAmendmentWaitsForItsTicket() {
    core.answers(new Filing.TryAgain(Duration.ofSeconds(1)));
    engine.receive(message("a", COMPLAINT));
    engine.receive(message("b", "BATAL"));
    idle();
    assertThat(core.amendments()).isEmpty();
    sweep();
    sweep();
    assertThat(core.tickets()).hasSize(1);
    assertThat(core.amendments()).hasSize(1);
  }
}
