package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import kanal.channels.sms.LoopGuard;
import kanal.channels.sms.OurNumbers;
import kanal.channels.sms.RecordingReports;
import kanal.channels.sms.TomcatServer;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.TwilioCalls;
import kanal.channels.testing.TwilioMessage;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioWebhookIT {
  private static final String PUBLIC = "https://lapor.example.go.id";
  private static final String INCOMING = PUBLIC + TwilioWebhook.PATH;
  private static final String STATUS = PUBLIC + TwilioStatusWebhook.PATH;
  private static final String OURS = "+6281100001708";
  private static final String WHATSAPP = "whatsapp:+6281100001709";
  private static final String CITIZEN = "+6281234567890";
  private static final String PREVIOUS_TOKEN = "t0kenBefore";

  private final FakeTwilio twilio = FakeTwilio.start();
  private final TwilioCalls calls = new TwilioCalls(twilio.accountSid());
  private final RecordingIntake intake = new RecordingIntake();
  private final RecordingReports reports = new RecordingReports();
  private final TomcatServer server;

  TwilioWebhookIT() throws IOException {
    var account =
        new TwilioAccount(
            twilio.accountSid(),
            twilio.authToken(),
            PREVIOUS_TOKEN,
            PUBLIC,
            URI.create(twilio.url()));
    var numbers = new OurNumbers(OURS, WHATSAPP.substring("whatsapp:".length()));
    var clock = InstantSource.system();
    server =
        new TomcatServer()
            .with(
                TwilioWebhook.PATH,
                new TwilioWebhook(account, numbers, new LoopGuard(intake, clock), clock))
            .with(
                TwilioStatusWebhook.PATH,
                new TwilioStatusWebhook(account, numbers, reports, clock));
  }

  @BeforeEach
  void start() throws LifecycleException {
    server.started();
  }

  @AfterEach
  void stop() throws LifecycleException, IOException {
    server.close();
    calls.close();
    twilio.close();
  }

  private TwilioMessage message(String body) {
    return twilio.incoming(CITIZEN, OURS, body, Instant.now());
  }

  private Map<String, String> form(String body) {
    return calls.incoming(message(body));
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    var changed = new LinkedHashMap<>(form);
    changed.put(name, value);
    return changed;
  }

  private static Map<String, String> without(Map<String, String> form, String name) {
    var changed = new LinkedHashMap<>(form);
    changed.remove(name);
    return changed;
  }

  private String sign(Map<String, String> form) {
    return TwilioCalls.signature(twilio.authToken(), INCOMING, form);
  }

  private HttpResponse<String> post(Map<String, String> form)
      throws IOException, InterruptedException {
    return post(form, sign(form));
  }

  private HttpResponse<String> post(Map<String, String> form, String signature)
      throws IOException, InterruptedException {
    return calls.post(server.at(TwilioWebhook.PATH), form, signature);
  }

  private void isForbidden(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(intake.accepted()).isEmpty();
  }

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
  void refusesAMissingSignature() throws Exception {
    isForbidden(post(form("halo"), ""));
  }

  @Test
  void refusesAWrongSignature() throws Exception {
    isForbidden(post(form("halo"), "AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
  }

  @Test
  void refusesAChangedText() throws Exception {
    var form = form("halo");
    isForbidden(post(with(form, "Body", "lain"), sign(form)));
  }

  @Test
  void refusesASignatureForAnotherAddress() throws Exception {
    var form = form("halo");
    for (var url :
        List.of(
            STATUS, server.at(TwilioWebhook.PATH).toString(), INCOMING + "?a=b", INCOMING + "/")) {
      isForbidden(post(form, TwilioCalls.signature(twilio.authToken(), url, form)));
    }
  }

  @Test
  void refusesAQueryBesideTheForm() throws Exception {
    var form = form("halo");
    isForbidden(calls.post(server.at(TwilioWebhook.PATH + "?Body=lain"), form, sign(form)));
  }

  @Test
  void takesTheTokenBefore() throws Exception {
    var form = form("halo");
    assertThat(post(form, TwilioCalls.signature(PREVIOUS_TOKEN, INCOMING, form)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesTheSameLettersInOtherCuts() throws Exception {
    var form = form("halo");
    var signature = sign(form);
    var cut = with(without(form, "Body"), "Bo", "dyhalo");
    assertThat(sign(cut)).as("the signature alone does not tell").isEqualTo(signature);
    isForbidden(post(cut, signature));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MessageSid", "AccountSid", "From", "To", "Body", "NumMedia"})
  void refusesAFormWithoutAMandatoryName(String name) throws Exception {
    isForbidden(post(without(form("halo"), name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SM123",
        "sm00000000000000000000000000000000",
        "XX00000000000000000000000000000000"
      })
  void refusesWhatIsNoMessageId(String sid) throws Exception {
    isForbidden(post(with(form("halo"), "MessageSid", sid)));
  }

  @Test
  void refusesAnotherAccountAndAnotherNumber() throws Exception {
    isForbidden(post(with(form("halo"), "AccountSid", "AC" + "1".repeat(32))));
    isForbidden(post(with(form("halo"), "To", "+6281199999999")));
  }

  @Test
  void refusesOneSignatureForTwoMessages() throws Exception {
    // The citizen's words hold the rest of another form, so that both cuts give the same letters.
    var first = "SM" + "1".repeat(32);
    var second = "SM" + "2".repeat(32);
    var form = new LinkedHashMap<String, String>();
    form.put("AccountSid", twilio.accountSid());
    form.put("Body", "halo" + "From+628111111111MessageSid" + second + "NumMedia0Other");
    form.put("From", CITIZEN);
    form.put("MessageSid", first);
    form.put("NumMedia", "0");
    form.put("To", OURS);
    var forged = new LinkedHashMap<>(form);
    forged.put("Body", "halo");
    forged.put("From", "+628111111111");
    forged.put("MessageSid", second);
    forged.put("Other", "From" + CITIZEN + "MessageSid" + first + "NumMedia0");
    var signature = sign(form);
    assertThat(sign(forged)).as("the signature alone does not tell").isEqualTo(signature);
    assertThat(post(form, signature).statusCode()).isEqualTo(200);
    assertThat(post(forged, signature).statusCode()).isEqualTo(403);
    assertThat(intake.accepted()).hasSize(1);
  }

  @Test
  void refusesMalformedForms() throws Exception {
    var form = form("halo");
    for (var body : List.of("Body=%", "Body=%E9", "Body=a&Body=b", "=", "\u00e9")) {
      var answer = calls.post(server.at(TwilioWebhook.PATH), body, sign(form));
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void refusesATooLargeBody() throws Exception {
    var answer = post(form("a".repeat(200_000)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void understandsOnlyPostedForms() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var get = HttpRequest.newBuilder(server.at(TwilioWebhook.PATH)).build();
      assertThat(client.send(get, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(405);
      var json =
          HttpRequest.newBuilder(server.at(TwilioWebhook.PATH))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertThat(client.send(json, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(415);
    }
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
