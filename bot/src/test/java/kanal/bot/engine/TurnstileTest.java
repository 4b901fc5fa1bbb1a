package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private static final Rate THREE = new Rate(3, Duration.ofSeconds(2));

  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private final List<InboundMessage> taken = new ArrayList<>();
  private final Intake intake = behind(new Turnstile(THREE, 1000, () -> now));

  private Intake behind(Turnstile turnstile) {
    return turnstile.before(message -> {
      taken.add(message);
      return Intake.Received.ACCEPTED;
    });
  }

  private InboundMessage from(String number) {
    var key = new ConversationKey(new ChannelId("sms", "1708"), new Address(Address.TEL, number));
    return new InboundMessage("id" + taken.size(), "", key, now, Written.text("halo"));
  }

  private void take(String number, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(intake.receive(from(number))).isEqualTo(Intake.Received.ACCEPTED);
    }
  }

  private TooMany turnedAway(Intake where, String number) {
    return assertThatExceptionOfType(TooMany.class)
        .isThrownBy(() -> where.receive(from(number)))
        .actual();
  }

  @Test
  void aBurstPassesAndThenOneAtATime() {
    take("+621", 3);
    assertThat(turnedAway(intake, "+621").after()).isEqualTo(Duration.ofSeconds(2));

    now = now.plusSeconds(1);
    assertThat(turnedAway(intake, "+621").after()).isEqualTo(Duration.ofSeconds(1));
    now = now.plusSeconds(1);
    take("+621", 1);
    turnedAway(intake, "+621");
    assertThat(taken).hasSize(4);
  }

  @Test
  void afterAPauseThereIsABurstAgain() {
    take("+621", 3);
    now = now.plusSeconds(60);
    take("+621", 3);
    turnedAway(intake, "+621");
  }

  @Test
  void nobodyWaitsForSomebodyElse() {
    take("+621", 3);
    turnedAway(intake, "+621");
    take("+622", 3);
  }

  @Test
  void allTogetherAreLimitedToo() {
    var narrow = behind(new Turnstile(THREE, 1, () -> now));
    for (int i = 0; i < 5; i++) {
      narrow.receive(from("+62" + i));
    }
    turnedAway(narrow, "+629");
    now = now.plusSeconds(1);
    narrow.receive(from("+629"));
  }

  @Test
  void aClockSetBackKeepsNobodyWaiting() {
    take("+621", 3);
    now = now.minus(Duration.ofDays(3));
    take("+621", 3);
    turnedAway(intake, "+621");
  }

  @Test
  void counts() {
    var turnstile = new Turnstile(new Rate(1, Duration.ofSeconds(1)), 1000, () -> now);
    var narrow = behind(turnstile);
    narrow.receive(from("+621"));
    turnedAway(narrow, "+621");
    turnedAway(narrow, "+621");
    assertThat(turnstile.turnedAway()).isEqualTo(2);
  }
}
