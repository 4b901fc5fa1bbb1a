package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.sms.Form;
import kanal.channels.sms.OurNumbers;
import kanal.channels.testing.TwilioCalls;
import org.junit.jupiter.api.Test;

/// How messages come in whose webhook was lost.
class TwilioCatchUpTest extends CatchUpFixture {
  @Test
  void findsAMessageWhoseWebhookWasLost() {
    catchUp.catchUp();
    var lost = wrote("jalan rusak \ud83d\udea7\u0000", Duration.ofMinutes(2));
    at(Duration.ofMinutes(5));
    catchUp.catchUp();
    assertThat(texts()).containsExactly("jalan rusak \ud83d\udea7\u0000");
    assertThat(intake.accepted().getFirst().id()).isEqualTo("twilio:" + lost.sid());
    assertThat(intake.accepted().getFirst().sentAt()).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
  }

  @Test
  void doublesNoMessageThatArrived() {
    catchUp.catchUp();
    var message = wrote("jalan rusak", Duration.ofMinutes(2));
    var mapper = new TwilioMapper(new OurNumbers(OURS, ""));
    try (var webhook = new TwilioCalls(twilio.accountSid())) {
      var form = new Form(webhook.incoming(message));
      if (mapper.map(form, NOON) instanceof TwilioMapper.Mapped.Message(var mapped)) {
        intake.receive(mapped);
      }
    }
    assertThat(intake.accepted()).hasSize(1);
    for (var round = 1; round < 4; round++) {
      at(Duration.ofMinutes(5L * round));
      catchUp.catchUp();
    }
    assertThat(texts()).containsExactly("jalan rusak");
  }

  @Test
  void keepsTheOrderOverPiecesAndPages() {
    catchUp.catchUp();
    for (var hour = 0; hour < 30; hour++) {
      wrote("kabar " + hour, Duration.ofHours(hour).plusMinutes(20));
    }
    for (var second = 0; second < 1100; second++) {
      wrote("deras " + second, Duration.ofHours(30).plusSeconds(second));
    }
    at(Duration.ofHours(31));
    catchUp.catchUp();
    assertThat(texts()).hasSize(1130);
    assertThat(texts().subList(0, 3)).containsExactly("kabar 0", "kabar 1", "kabar 2");
    assertThat(texts().subList(30, 32)).containsExactly("deras 0", "deras 1");
    assertThat(texts().getLast()).isEqualTo("deras 1099");
    assertThat(twilio.calls()).anyMatch(call -> call.contains("PageToken"));
  }

  @Test
  void startsAtTheFirstStartAndNotInThePast() {
    wrote("dari tahun lalu", Duration.ofDays(-300));
    catchUp.catchUp();
    assertThat(texts()).isEmpty();
  }

  @Test
  void goesOnWhereAnotherReplicaStopped() {
    catchUp.catchUp();
    wrote("saat semua mati", Duration.ofHours(9));
    at(Duration.ofHours(20));
    newCatchUp().catchUp();
    assertThat(texts()).containsExactly("saat semua mati");
  }

  @Test
  void leavesTheWorkToTheReplicaThatHoldsTheLease() {
    memory.ours = false;
    catchUp.catchUp();
    assertThat(twilio.calls()).isEmpty();
    assertThat(memory.positions).isEmpty();
    assertThat(catchUp.trouble()).isEmpty();
  }

  @Test
  void bringsTheFilesOfAMessage() {
    catchUp.catchUp();
    var photo = twilio.file("image/png", new byte[] {1});
    var message =
        twilio.incoming(CITIZEN, OURS, "", NOON.plus(Duration.ofMinutes(1)), List.of(photo));
    at(Duration.ofMinutes(5));
    catchUp.catchUp();
    assertThat(intake.accepted().getFirst().content())
        .isInstanceOfSatisfying(
            Written.class,
            it ->
                assertThat(it.attachments().getFirst().source())
                    .endsWith("/Messages/" + message.sid() + "/Media/" + photo.sid()));
  }

  @Test
  void passesOurOwnMessagesAndMachinesOver() {
    catchUp.catchUp();
    twilio.incoming("GOPAY", OURS, "promo", NOON.plus(Duration.ofMinutes(1)));
    twilio.incoming(OURS, CITIZEN, "Terkirim", NOON.plus(Duration.ofMinutes(1)));
    at(Duration.ofMinutes(5));
    catchUp.catchUp();
    assertThat(texts()).isEmpty();
  }

  @Test
  void readsNowAndThenUntilItIsClosed() {
    catchUp.start();
    wrote("jalan rusak", Duration.ofMinutes(1));
    at(Duration.ofMinutes(5));
    await().atMost(Duration.ofSeconds(10)).until(() -> texts().size() == 1);
    catchUp.close();
    assertThat(memory.released).isTrue();
    var calls = twilio.calls().size();
    await().during(Duration.ofMillis(200)).until(() -> twilio.calls().size() == calls);
  }
}
