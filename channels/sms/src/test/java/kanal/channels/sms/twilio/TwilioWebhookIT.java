package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.sms.CapturedLog;
import kanal.channels.testing.TwilioCalls;
import kanal.channels.testing.TwilioMessage;
import org.junit.jupiter.api.Test;

/// What comes in by Twilio's webhooks.
class TwilioWebhookIT extends TwilioWebhookFixture {
  private InboundMessage onlyMessage() {
    assertThat(intake.accepted()).hasSize(1);
    return intake.accepted().getFirst();
  }

  @Test
  void takesAnSmsInAndAnswersNothing() throws Exception {
    var message = message("TANGKAB jln depan SDN Cikupa 2 rusak");
    var answer = post(calls.incoming(message));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).isEqualTo("<Response/>");
    var taken = onlyMessage();
    assertThat(taken.id()).isEqualTo("twilio:" + message.sid());
    assertThat(taken.from().channel()).isEqualTo(new ChannelId("sms", OURS));
    assertThat(taken.from().address()).isEqualTo(new Address(Address.TEL, CITIZEN));
    assertThat(taken.text()).isEqualTo("TANGKAB jln depan SDN Cikupa 2 rusak");
  }

  @Test
  void takesWhatsappInOnItsOwnChannel() throws Exception {
    post(calls.incoming(twilio.incoming("whatsapp:" + CITIZEN, WHATSAPP, "banjir", Instant.now())));
    assertThat(onlyMessage().from().channel())
        .isEqualTo(new ChannelId("whatsapp", "+6281100001709"));
    assertThat(onlyMessage().from().address().uri()).isEqualTo("whatsapp:" + CITIZEN);
  }

  @Test
  void keepsTheWordsByteForByte() throws Exception {
    var words = "\u0000\u202e\ud83d\udea7 a+b&c=d%41 \uaca0 \"\\\r\n" + "\u3042".repeat(4000);
    assertThat(post(form(words)).statusCode()).isEqualTo(200);
    assertThat(onlyMessage().text()).isEqualTo(words);
  }

  @Test
  void takesAReplayForTheSameMessage() throws Exception {
    var form = form("halo");
    assertThat(post(form).statusCode()).isEqualTo(200);
    assertThat(post(form).statusCode()).isEqualTo(200);
    assertThat(intake.accepted()).hasSize(1);
  }

  @Test
  void asksTwilioToComeAgainWhileTheStoreIsAway() throws Exception {
    intake.away(true);
    var form = form("halo");
    var answer = post(form);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    intake.away(false);
    assertThat(post(form).statusCode()).isEqualTo(200);
    assertThat(intake.accepted()).hasSize(1);
  }

  @Test
  void passesMachinesOver() throws Exception {
    for (var sender : List.of("GOPAY", "1708", "12345")) {
      assertThat(
              post(calls.incoming(twilio.incoming(sender, OURS, "promo", Instant.now())))
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void fallsSilentInALoop() throws Exception {
    for (var turn = 0; turn < 6; turn++) {
      assertThat(post(form("Kami sedang di luar kantor")).statusCode()).isEqualTo(200);
    }
    assertThat(intake.accepted()).hasSize(3);
  }

  @Test
  void knowsWhenACitizenLeavesAndComesBack() throws Exception {
    post(with(form("Berhenti"), "OptOutType", "STOP"));
    post(form(" stop "));
    post(form("STOP mengirim sampah ke sungai"));
    post(with(form("START"), "OptOutType", "START"));
    assertThat(intake.accepted())
        .extracting(InboundMessage::content)
        .hasExactlyElementsOfTypes(Left.class, Left.class, Written.class, Opened.class);
  }

  @Test
  void bringsFilesPinsAndButtons() throws Exception {
    var photo = twilio.file("image/jpeg", new byte[] {1});
    var voice = twilio.file("audio/ogg", new byte[] {2});
    var message =
        twilio.incoming(
            "whatsapp:" + CITIZEN, WHATSAPP, "ini", Instant.now(), List.of(photo, voice));
    var form = with(calls.incoming(message), "MediaUrl0", twilio.fileUrl(message, photo));
    form = with(form, "MediaContentType0", "image/jpeg");
    form = with(form, "MediaUrl1", twilio.fileUrl(message, voice));
    form = with(form, "MediaContentType1", "audio/ogg");
    form = with(form, "Latitude", "-6.2372");
    form = with(form, "Longitude", "106.5129");
    form = with(form, "Label", "SDN Cikupa 2");
    post(form);
    post(with(form("Ya"), "ButtonPayload", "yes"));
    post(form(""));
    var contents = intake.accepted().stream().map(InboundMessage::content).toList();
    assertThat(contents.get(1)).isEqualTo(new Pressed("yes"));
    assertThat(contents.get(2)).isInstanceOf(Unreadable.class);
    assertThat(contents.get(0))
        .isInstanceOfSatisfying(
            Written.class,
            it -> {
              assertThat(it.attachments())
                  .extracting(Attachment::type)
                  .containsExactly(Attachment.Type.PHOTO, Attachment.Type.VOICE);
              assertThat(it.attachments().getFirst().source())
                  .isEqualTo(twilio.fileUrl(message, photo));
              assertThat(it.location().orElseThrow().point())
                  .isEqualTo(new GeoPoint(-6.2372, 106.5129));
              assertThat(it.location().orElseThrow().name()).contains("SDN Cikupa 2");
            });
  }

  @Test
  void survivesAPinThatIsNowhere() throws Exception {
    var form = with(with(form("di sini"), "Latitude", "999"), "Longitude", "NaN");
    assertThat(post(form).statusCode()).isEqualTo(200);
    assertThat(onlyMessage().text()).isEqualTo("di sini");
  }

  private HttpResponse<String> report(TwilioMessage sent, String status, String error)
      throws IOException, InterruptedException {
    var form = calls.status(sent, status, error);
    var signature = TwilioCalls.signature(twilio.authToken(), STATUS, form);
    return calls.post(server.at(TwilioStatusWebhook.PATH), form, signature);
  }

  @Test
  void passesReportsOnInWhateverOrderTheyCome() throws Exception {
    var sent = twilio.incoming(OURS, CITIZEN, "Terkirim", Instant.now());
    for (var status : List.of("delivered", "sent", "read", "queued")) {
      assertThat(report(sent, status, "").statusCode()).isEqualTo(200);
    }
    report(sent, "undelivered", "30005");
    report(sent, "something-new", "");
    assertThat(reports.all())
        .extracting(DeliveryReport::status)
        .containsExactly(
            DeliveryReport.Status.DELIVERED,
            DeliveryReport.Status.SENT,
            DeliveryReport.Status.READ,
            DeliveryReport.Status.QUEUED,
            DeliveryReport.Status.FAILED);
    assertThat(reports.all().getLast().externalId()).isEqualTo(sent.sid());
    assertThat(reports.all().getLast().reason()).contains("30005");
    assertThat(reports.all().getLast().channel()).isEqualTo(new ChannelId("sms", OURS));
  }

  @Test
  void checksReportsLikeMessages() throws Exception {
    var sent = twilio.incoming(OURS, CITIZEN, "Terkirim", Instant.now());
    var form = calls.status(sent, "delivered", "");
    var wrong = TwilioCalls.signature(twilio.authToken(), INCOMING, form);
    assertThat(calls.post(server.at(TwilioStatusWebhook.PATH), form, wrong).statusCode())
        .isEqualTo(403);
    assertThat(reports.all()).isEmpty();
    reports.away(true);
    assertThat(report(sent, "delivered", "").statusCode()).isEqualTo(503);
  }

  @Test
  void logsNeitherTokenNorNumberNorWords() throws Exception {
    try (var log = new CapturedLog()) {
      post(form("rahasia sekali"));
      post(form("rahasia sekali"), "wrong");
      post(calls.incoming(twilio.incoming("GOPAY", OURS, "rahasia sekali", Instant.now())));
      for (var turn = 0; turn < 4; turn++) {
        post(form("rahasia sekali"));
      }
      intake.away(true);
      post(form("rahasia juga"));
      assertThat(log.text().lines().filter(line -> line.contains(" kanal.")))
          .isNotEmpty()
          .noneMatch(line ->
              line.contains("rahasia")
                  || line.contains(CITIZEN.substring(1))
                  || line.contains("GOPAY")
                  || line.contains(twilio.authToken()));
    }
  }
}
