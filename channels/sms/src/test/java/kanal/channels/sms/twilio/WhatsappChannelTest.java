package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Pace;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.OutboundMessage;
import kanal.channels.sms.CapturedLog;
import kanal.channels.sms.HttpCalls;
import kanal.channels.sms.OurNumbers;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.TwilioFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhatsappChannelTest {
  private static final String NUMBER = "+6281100001708";
  private static final String OURS = "whatsapp:" + NUMBER;
  private static final String CITIZEN = "whatsapp:+6281234567890";
  private static final String TEMPLATE = "HX" + "0a".repeat(16);
  private static final Delivery OUTSIDE = new Delivery.Refused("outside the WhatsApp window");

  private final FakeTwilio twilio = FakeTwilio.start();
  private final HttpCalls calls = new HttpCalls(Duration.ofSeconds(2));
  private final TwilioAccount account =
      new TwilioAccount(
          twilio.accountSid(),
          twilio.authToken(),
          "",
          "https://lapor.example.go.id",
          URI.create(twilio.url()));
  private final TwilioApi api = new TwilioApi(account, calls);

  private Instant now = Instant.now();
  private final InstantSource clock = () -> now;
  private final WhatsappChannel plain = channel("");
  private final WhatsappChannel templated = channel(TEMPLATE);

  private WhatsappChannel channel(String template) {
    var inner =
        new TwilioChannel(
            OurNumbers.whatsapp(NUMBER),
            Capabilities.whatsapp(),
            Pace.FREE,
            OURS,
            Optional.empty(),
            api,
            new TwilioMedia(account, calls),
            clock);
    return new WhatsappChannel(inner, new WhatsappWindow(api, OURS, clock), template);
  }

  @AfterEach
  void close() {
    calls.close();
    twilio.close();
  }

  private static OutboundMessage message(String id) {
    var key =
        new ConversationKey(
            OurNumbers.whatsapp(NUMBER), new Address(Address.WHATSAPP, "+6281234567890"));
    return OutboundMessage.text(id, key, "Laporan 2611-0483-7:\n\"sudah\" selesai.");
  }

  private void citizenWrote(Duration ago) {
    twilio.incoming(CITIZEN, OURS, "jalan rusak", now.minus(ago));
  }

  @Test
  void sendsFreeWordsWithinADayAndLooksOnce() {
    citizenWrote(Duration.ofHours(23));
    assertThat(plain.send(message("m1"))).isInstanceOf(Delivery.Delivered.class);
    assertThat(plain.send(message("m2"))).isInstanceOf(Delivery.Delivered.class);
    assertThat(twilio.sent()).hasSize(2);
    assertThat(twilio.sent().getFirst().body()).isEqualTo(message("m1").text());
    assertThat(twilio.calls()).filteredOn(call -> call.startsWith("GET ")).hasSize(1);
  }

  @Test
  void sendsNoFreeWordsAfterADay() {
    citizenWrote(Duration.ofHours(25));
    assertThat(plain.send(message("m1"))).isInstanceOf(Delivery.TryAgain.class);
    try (var log = new CapturedLog()) {
      assertThat(plain.send(message("m1"))).isEqualTo(OUTSIDE);
      assertThat(log.text()).contains("m1", "whatsapp-template").doesNotContain("81234567890");
    }
    assertThat(twilio.posts()).isZero();
  }

  @Test
  void theWindowShutsAgain() {
    citizenWrote(Duration.ofHours(1));
    assertThat(plain.send(message("m1"))).isInstanceOf(Delivery.Delivered.class);
    now = now.plus(Duration.ofHours(24));
    assertThat(plain.send(message("m2"))).isInstanceOf(Delivery.TryAgain.class);
    assertThat(plain.send(message("m2"))).isEqualTo(OUTSIDE);
    citizenWrote(Duration.ZERO);
    assertThat(plain.send(message("m3"))).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void losesNoAnswerToAMessageThatTheListDoesNotShowYet() {
    assertThat(plain.send(message("m1"))).isInstanceOf(Delivery.TryAgain.class);
    citizenWrote(Duration.ofSeconds(5));
    assertThat(plain.send(message("m1"))).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void sendsATemplateAfterADay() {
    templated.send(message("m1"));
    assertThat(templated.send(message("m1"))).isInstanceOf(Delivery.Delivered.class);
    var sent = twilio.sent().getFirst().parameters();
    assertThat(sent).containsEntry("ContentSid", TEMPLATE).doesNotContainKey("Body");
    assertThat(sent)
        .containsEntry(
            "ContentVariables", "{\"1\":\"Laporan 2611-0483-7: \\\"sudah\\\" selesai.\"}");
  }

  @Test
  void waitsWhileTheListCannotBeRead() {
    citizenWrote(Duration.ofHours(1));
    twilio.failLists(500);
    assertThat(plain.send(message("m1"))).isInstanceOf(Delivery.TryAgain.class);
    assertThat(twilio.posts()).isZero();
    twilio.heal();
    assertThat(plain.send(message("m1"))).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void findsATemplateWhoseAnswerWasLost() {
    var one = OutboundMessage.text("m1", message("m1").to(), "Laporan 2611-0483-7 sudah selesai.");
    templated.send(one);
    twilio.failNext(new TwilioFault.HangUp());
    assertThat(templated.send(one)).isInstanceOf(Delivery.Uncertain.class);
    assertThat(templated.send(one)).isInstanceOf(Delivery.Delivered.class);
    assertThat(twilio.posts()).isEqualTo(1);
  }
}
