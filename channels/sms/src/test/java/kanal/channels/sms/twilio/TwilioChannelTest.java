package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.OutboundMessage;
import kanal.channels.sms.CapturedLog;
import kanal.channels.sms.HttpCalls;
import kanal.channels.sms.OurNumbers;
import kanal.channels.testing.ChannelContract;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.TwilioFault;
import kanal.channels.testing.TwilioMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioChannelTest extends ChannelContract {
  private static final String OURS = "+6281100001708";
  private static final String CITIZEN = "+6281234567890";
  private static final String STATUS_URL = "https://lapor.example.go.id/sms/twilio/status";

  private final FakeTwilio twilio = FakeTwilio.start();
  private final HttpCalls calls = new HttpCalls(Duration.ofSeconds(2));
  private final TwilioAccount account =
      new TwilioAccount(
          twilio.accountSid(),
          twilio.authToken(),
          "",
          "https://lapor.example.go.id",
          URI.create(twilio.url()));
  private final TwilioChannel channel =
      new TwilioChannel(
          OurNumbers.sms(OURS),
          Capabilities.sms(),
          Pace.FREE,
          OURS,
          Optional.of(URI.create(STATUS_URL)),
          new TwilioApi(account, calls),
          new TwilioMedia(account, calls),
          InstantSource.system());

  @AfterEach
  void close() {
    calls.close();
    twilio.close();
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected ConversationKey citizen() {
    return new ConversationKey(OurNumbers.sms(OURS), new Address(Address.TEL, CITIZEN));
  }

  @Override
  protected long deliveries(String text) {
    return twilio.sent().stream().filter(message -> message.body().equals(text)).count();
  }

  @Override
  protected void platformDown() {
    twilio.fail(TwilioFault.broken());
  }

  @Override
  protected void citizenLeft() {
    twilio.fail(TwilioFault.optedOut());
  }

  @Override
  protected void platformHangsUp() {
    twilio.fail(new TwilioFault.HangUp());
  }

  @Override
  protected Attachment unknownAttachment() {
    var url =
        twilio.url()
            + "/2010-04-01/Accounts/"
            + twilio.accountSid()
            + "/Messages/MM"
            + "0".repeat(32)
            + "/Media/ME"
            + "0".repeat(32);
    return file(url);
  }

  private static Attachment file(String url) {
    return new Attachment("f1", Attachment.Type.PHOTO, "image/jpeg", 0, url);
  }

  private Delivery send(String id) {
    return channel.send(OutboundMessage.text(id, citizen(), "Terkirim. No 2611-0483-7."));
  }

  @Test
  void namesSenderReceiverWordsAndStatusCallback() {
    send("r1");
    var sent = twilio.sent().getFirst();
    assertThat(sent.from()).isEqualTo(OURS);
    assertThat(sent.to()).isEqualTo(CITIZEN);
    assertThat(sent.body()).isEqualTo("Terkirim. No 2611-0483-7.");
    assertThat(sent.statusCallback()).isEqualTo(STATUS_URL);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 429})
  void postsExactlyOnceWhateverTheAnswer(int status) {
    twilio.fail(new TwilioFault.Refusal(status, 20000 + status, "x"));
    send("r1");
    assertThat(twilio.posts()).isEqualTo(1);
    twilio.fail(new TwilioFault.Page(status));
    send("r2");
    assertThat(twilio.posts()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "429, 20429, TryAgain",
    "503, 20503, TryAgain",
    "401, 20003, TryAgain",
    "500, 20500, Uncertain",
    "502, 0, Uncertain",
    "400, 21610, CitizenLeft",
    "400, 21614, CitizenLeft",
    "400, 30005, CitizenLeft",
    "400, 30006, CitizenLeft",
    "400, 21211, Refused",
    "400, 30003, Refused",
    "400, 63016, Refused",
    "400, 21617, Refused"
  })
  void readsTwiliosErrors(int status, int code, String delivery) {
    twilio.fail(new TwilioFault.Refusal(status, code, "x"));
    assertThat(send("r1").getClass().getSimpleName()).isEqualTo(delivery);
  }

  @Test
  void saysThatTheWhatsappWindowIsShut() {
    twilio.fail(TwilioFault.code(63016));
    assertThat(send("r1")).isEqualTo(new Delivery.Refused("outside the WhatsApp window"));
  }

  @Test
  void takesAProxysPageForUncertain() {
    twilio.fail(new TwilioFault.Page(502));
    assertThat(send("r1")).isInstanceOf(Delivery.Uncertain.class);
  }

  @Test
  void findsTheMessageOfALostAnswerInsteadOfSendingItAgain() {
    twilio.failNext(new TwilioFault.HangUp());
    assertThat(send("r1")).isInstanceOf(Delivery.Uncertain.class);
    assertThat(send("r1")).isEqualTo(new Delivery.Delivered(twilio.sent().getFirst().sid()));
    assertThat(twilio.posts()).isEqualTo(1);
  }

  @Test
  void findsTheMessageThatA500HadCreated() {
    twilio.failNext(new TwilioFault.TakenThenBroken(500));
    assertThat(send("r1")).isInstanceOf(Delivery.Uncertain.class);
    assertThat(send("r1")).isInstanceOf(Delivery.Delivered.class);
    assertThat(twilio.sent()).hasSize(1);
  }

  @Test
  void findsTheMessageThatNobodyAnsweredInTime() {
    twilio.failNext(new TwilioFault.Silence());
    assertThat(send("r1")).isInstanceOf(Delivery.Uncertain.class);
    assertThat(send("r1")).isInstanceOf(Delivery.Delivered.class);
    assertThat(twilio.sent()).hasSize(1);
  }

  @Test
  void sendsAgainWhatTheListDoesNotHave() {
    twilio.failNext(TwilioFault.broken());
    send("r1");
    assertThat(send("r1")).isInstanceOf(Delivery.Delivered.class);
    assertThat(twilio.sent()).hasSize(1);
    assertThat(twilio.posts()).isEqualTo(2);
  }

  @Test
  void sendsNothingWhileTheListCannotBeRead() {
    twilio.failNext(new TwilioFault.HangUp());
    send("r1");
    twilio.failLists(500);
    assertThat(send("r1")).isInstanceOf(Delivery.TryAgain.class);
    assertThat(twilio.posts()).isEqualTo(1);
    twilio.failLists(200);
    assertThat(send("r1")).isInstanceOf(Delivery.Delivered.class);
    assertThat(twilio.posts()).isEqualTo(1);
  }

  @Test
  void takesNoOlderMessageWithTheSameWordsForThisOne() {
    twilio.failNext(TwilioFault.broken());
    send("r1");
    twilio.incoming(CITIZEN, OURS, "Terkirim. No 2611-0483-7.", InstantSource.system().instant());
    assertThat(send("r1")).isInstanceOf(Delivery.Delivered.class);
    assertThat(twilio.sent()).hasSize(1);
  }

  @Test
  void triesAgainLaterWhenNobodyListens() {
    twilio.close();
    assertThat(send("r1")).isInstanceOf(Delivery.TryAgain.class);
  }

  @Test
  void sendsWhatsappWithItsScheme() {
    var whatsapp =
        new TwilioChannel(
            OurNumbers.whatsapp(OURS),
            Capabilities.sms(),
            Pace.FREE,
            "whatsapp:" + OURS,
            Optional.empty(),
            new TwilioApi(account, calls),
            new TwilioMedia(account, calls),
            InstantSource.system());
    var key =
        new ConversationKey(OurNumbers.whatsapp(OURS), new Address(Address.WHATSAPP, CITIZEN));
    whatsapp.send(OutboundMessage.text("w1", key, "Halo \ud83d\ude4f"));
    var sent = twilio.sent().getFirst();
    assertThat(sent.from()).isEqualTo("whatsapp:" + OURS);
    assertThat(sent.to()).isEqualTo("whatsapp:" + CITIZEN);
    assertThat(sent.body()).isEqualTo("Halo \ud83d\ude4f");
    assertThat(sent.statusCallback()).isEmpty();
  }

  @Test
  void fetchesAFileAndKeepsTheCredentialFromTheFileServer() {
    var media = twilio.file("image/jpeg", new byte[] {1, 2, 3});
    var message =
        twilio.incoming(CITIZEN, OURS, "", InstantSource.system().instant(), List.of(media));
    assertThat(channel.fetch(file(twilio.fileUrl(message, media))))
        .isInstanceOfSatisfying(
            Fetched.Content.class, it -> assertThat(it.bytes()).containsExactly(1, 2, 3));
    assertThat(twilio.credentialsSeenByFileServer()).isZero();
    assertThat(twilio.calls()).anyMatch(call -> call.startsWith("GET /files/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.169.254/latest/meta-data", "file:///etc/passwd", ":", ""})
  void fetchesNothingThatIsNotAFileOfOurAccount(String url) {
    assertThat(channel.fetch(file(url))).isInstanceOf(Fetched.Gone.class);
    assertThat(twilio.calls()).isEmpty();
  }

  @Test
  void logsNeitherTokenNorNumberNorWords() {
    try (var log = new CapturedLog()) {
      send("r1");
      twilio.failNext(new TwilioFault.HangUp());
      send("r2");
      send("r2");
      twilio.failNext(TwilioFault.code(21211));
      send("r3");
      twilio.fail(TwilioFault.broken());
      send("r4");
      twilio.failLists(500);
      send("r4");
      assertThat(log.text())
          .contains("r3")
          .doesNotContain(twilio.authToken())
          .doesNotContain(CITIZEN.substring(1))
          .doesNotContain("2611-0483-7");
    }
  }

  @Test
  void takesTheLatestOfManyMessages() {
    for (var number = 0; number < 60; number++) {
      channel.send(OutboundMessage.text("n" + number, citizen(), "kabar " + number));
    }
    twilio.failNext(new TwilioFault.HangUp());
    send("r1");
    assertThat(send("r1")).isInstanceOf(Delivery.Delivered.class);
    assertThat(twilio.sent())
        .extracting(TwilioMessage::body)
        .filteredOn(it -> it.startsWith("Ter"))
        .hasSize(1);
  }
}
