package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Timer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nobody is written to who did not write first.
class OnlyAnswersTest extends EngineRoom {
  @ParameterizedTest
  @EnumSource(Timer.class)
  void anAlarmOfSomebodyUnknownSaysNothing(Timer timer) {
    engine.wake(new DueTimer(CITIZEN, timer, now.get()));
    idle();
    assertThat(channel.sent()).isEmpty();
  }

  @Test
  void newsOfATicketThatNobodyFiledHereSayNothing() {
    var number = new TicketNumber("2611-0001-3");
    var done = Optional.of(Stage.DONE);
    var change =
        new TicketChange("c", number, now.get(), done, Optional.of("Selesai"), Optional.empty());
    assertThat(engine.changed(change)).isFalse();
    idle();
    assertThat(channel.sent()).isEmpty();
  }

  @Test
  void whoWritesIsAnswered() {
    engine.receive(message("1", COMPLAINT));
    idle();
    assertThat(channel.sent()).isNotEmpty();
  }
}
