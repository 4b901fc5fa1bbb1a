package kanal.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.Intake.Received;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.memory.MemorySlidingWindows;
import kanal.bot.message.Address;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.testing.RecordingIntake;
import org.junit.jupiter.api.Test;

class LoopGuardTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
  private final RecordingIntake intake = new RecordingIntake();
  private final LoopGuard guard = new LoopGuard(intake, new MemorySlidingWindows(now::get));

  private Received receive(String id, String from, String text) {
    var key = new ConversationKey(OurNumbers.sms("1708"), new Address(Address.TEL, from));
    return guard.receive(new InboundMessage(id, id, key, now.get(), Written.text(text)));
  }

  @Test
  void fallsSilentAtTheFourthIdenticalTextWithinAnHour() {
    for (var id = 1; id <= 5; id++) {
      receive("m" + id, "+6281234567890", "Kami sedang di luar kantor");
    }
    assertThat(intake.accepted()).extracting(InboundMessage::id).containsExactly("m1", "m2", "m3");
  }

  @Test
  void hearsTheSameTextAgainAfterAnHour() {
    for (var id = 1; id <= 4; id++) {
      receive("m" + id, "+6281234567890", "Kami sedang di luar kantor");
    }
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(61)));
    assertThat(receive("m5", "+6281234567890", "Kami sedang di luar kantor"))
        .isEqualTo(Received.ACCEPTED);
  }

  @Test
  void countsADeliveryAgainAsNoRepetition() {
    receive("m1", "+6281234567890", "jalan rusak");
    for (var copy = 0; copy < 10; copy++) {
      assertThat(receive("m1", "+6281234567890", "jalan rusak")).isEqualTo(Received.DUPLICATE);
    }
    assertThat(receive("m2", "+6281234567890", "jalan rusak")).isEqualTo(Received.ACCEPTED);
  }

  @Test
  void letsAMessageComeAgainThatTheStoreTurnedAway() {
    intake.away(true);
    for (var turn = 0; turn < 5; turn++) {
      assertThatThrownBy(() -> receive("m1", "+6281234567890", "jalan rusak"))
          .isInstanceOf(Unavailable.class);
    }
    intake.away(false);
    assertThat(receive("m1", "+6281234567890", "jalan rusak")).isEqualTo(Received.ACCEPTED);
  }

  @Test
  void tellsSendersApart() {
    for (var citizen = 0; citizen < 10; citizen++) {
      receive("m" + citizen, "+628123456789" + citizen, "banjir di cikupa");
    }
    assertThat(intake.accepted()).hasSize(10);
  }

  @Test
  void neverSilencesAnAnswer() {
    for (var id = 1; id <= 8; id++) {
      assertThat(receive("m" + id, "+6281234567890", "1")).isEqualTo(Received.ACCEPTED);
    }
  }
}
