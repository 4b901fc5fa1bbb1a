package kanal.channels.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.engine.memory.MemorySlidingWindows;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Left;
import kanal.channels.sms.CapturedLog;
import kanal.channels.sms.LoopGuard;
import kanal.channels.sms.RecordingReports;
import kanal.channels.sms.TomcatServer;
import kanal.channels.testing.RecordingIntake;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayWebhookIT {
  private static final String SECRET = "n0t-for-everyone";
  private static final ChannelId OURS = new ChannelId("sms", "1708");
  private static final String CITIZEN = "6281234567890";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T09:00:10Z"));
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final RecordingReports reports = new RecordingReports();
  private final HttpClient client = HttpClient.newHttpClient();
  private final TomcatServer server;

  GatewayWebhookIT() throws IOException {
    server =
        new TomcatServer()
            .with(
                GatewayWebhook.PATH,
                new GatewayWebhook(
                    SECRET,
                    OURS,
                    new LoopGuard(intake, new MemorySlidingWindows(now::get)),
                    quarantine,
                    now::get))
            .with(
                GatewayReportWebhook.PATH,
                new GatewayReportWebhook(SECRET, OURS, reports, now::get));
  }

  @BeforeEach
  void start() throws LifecycleException {
    server.started();
  }

  @AfterEach
  void stop() throws LifecycleException, IOException {
    client.close();
    server.close();
  }

  private static String form(String from, String text, String id, String time) {
    var form = "from=" + encoded(from) + "&to=1708&text=" + encoded(text) + "&id=" + encoded(id);
    return time.isEmpty() ? form : form + "&time=" + encoded(time);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.at(pathAndQuery)).timeout(Duration.ofSeconds(15)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form, String secret)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.at(path))
            .timeout(Duration.ofSeconds(15))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Kanal-Secret", secret)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String form) throws IOException, InterruptedException {
    return post(GatewayWebhook.PATH, form, SECRET);
  }

  @Test
  void takesAnSmsInByGetAndAnswersNothing() throws Exception {
    var answer =
        get(
            GatewayWebhook.PATH
                + "?secret="
                + SECRET
                + "&"
                + form(CITIZEN, "TANGKAB jalan rusak", "7", ""));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    var taken = intake.accepted().getFirst();
    assertThat(taken.text()).isEqualTo("TANGKAB jalan rusak");
    assertThat(taken.from().channel()).isEqualTo(OURS);
    assertThat(taken.from().address()).isEqualTo(new Address(Address.TEL, "+6281234567890"));
  }

  @Test
  void takesAnSmsInByPostByteForByte() throws Exception {
    var words = "\u0000\u202e\ud83d\udea7 a+b&c=d%41\r\n" + "\u3042".repeat(4000);
    assertThat(post(form("0812-3456-7890", words, "7", "2026-11-22 09:15")).statusCode())
        .isEqualTo(200);
    var taken = intake.accepted().getFirst();
    assertThat(taken.text()).isEqualTo(words);
    assertThat(taken.from().address().value()).isEqualTo("+6281234567890");
    assertThat(taken.sentAt()).isEqualTo(Instant.parse("2026-11-22T09:15:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1795338900",
        "1795338900000",
        "2026-11-22T09:15:00Z",
        "2026-11-22T16:15:00+07:00",
        "2026-11-22 09:15:00"
      })
  void readsTheTimesThatGatewaysWrite(String time) throws Exception {
    post(form(CITIZEN, "banjir", "7", time));
    assertThat(intake.accepted().getFirst().sentAt())
        .isEqualTo(Instant.parse("2026-11-22T09:15:00Z"));
  }

  @Test
  void knowsACopyBySenderWordsAndTime() throws Exception {
    post(form(CITIZEN, "banjir", "7", "1795338900"));
    now.updateAndGet(before -> before.plusSeconds(600));
    post(form(CITIZEN, "banjir", "8", "1795338900"));
    post(form("+" + CITIZEN, "banjir", "7", "1795338900"));
    assertThat(intake.accepted()).hasSize(1);
    post(form(CITIZEN, "banjir", "7", "1795338901"));
    post(form(CITIZEN, "banjir lagi", "7", "1795338900"));
    post(form("6281234567891", "banjir", "7", "1795338900"));
    assertThat(intake.accepted()).hasSize(4);
  }

  @Test
  void knowsACopyByIdAndMinuteWhereThereIsNoTime() throws Exception {
    post(form(CITIZEN, "banjir", "7", ""));
    post(form(CITIZEN, "banjir", "7", ""));
    assertThat(intake.accepted()).hasSize(1);
    post(form(CITIZEN, "longsor", "7", ""));
    now.updateAndGet(before -> before.plusSeconds(60));
    post(form(CITIZEN, "banjir", "7", ""));
    assertThat(intake.accepted()).hasSize(3);
  }

  @Test
  void refusesAWrongOrMissingSecret() throws Exception {
    var form = form(CITIZEN, "banjir", "7", "");
    for (var secret : List.of("", "n0t-for-everyon", "n0t-for-everyone ", "wrong")) {
      assertThat(get(GatewayWebhook.PATH + "?secret=" + encoded(secret) + "&" + form).statusCode())
          .isEqualTo(403);
    }
    assertThat(get(GatewayWebhook.PATH + "?" + form).statusCode()).isEqualTo(403);
    assertThat(post(GatewayWebhook.PATH, form + "&secret=" + SECRET, "wrong").statusCode())
        .isEqualTo(403);
    assertThat(post(GatewayReportWebhook.PATH, "id=r1&status=1", "wrong").statusCode())
        .isEqualTo(403);
    assertThat(intake.accepted()).isEmpty();
    assertThat(reports.all()).isEmpty();
  }

  @Test
  void keepsWhatIsMalformedInQuarantineWithoutTheSecretUntilItCanBeRead() throws Exception {
    var latin = "from=" + encoded(CITIZEN) + "&text=caf%E9";
    assertThat(get(GatewayWebhook.PATH + "?secret=" + SECRET + "&" + latin).statusCode())
        .isEqualTo(200);
    assertThat(get(GatewayWebhook.PATH + "?" + latin + "&secret=" + SECRET).statusCode())
        .isEqualTo(200);
    assertThat(post("%").statusCode()).isEqualTo(200);
    assertThat(get(GatewayWebhook.PATH + "?secret=wrong&" + latin).statusCode()).isEqualTo(403);

    assertThat(intake.accepted()).isEmpty();
    assertThat(quarantine.quarantined()).hasSize(2);
    var kept = quarantine.quarantined().getFirst();
    assertThat(kept.failure()).isEqualTo("The form is malformed.");
    assertThat(quarantine.bytes(kept.id())).contains(latin.getBytes(StandardCharsets.US_ASCII));

    var again = new RawForms(OURS, intake);
    assertThat(again.takes(OURS, "gateway form")).isTrue();
    assertThat(again.takeAgain(raw(latin))).contains("The form is malformed.");
    assertThat(again.takeAgain(raw(latin.replace("%E9", "%C3%A9")))).isEmpty();
    assertThat(intake.accepted().getFirst().text()).isEqualTo("caf\u00e9");
  }

  private RawInput raw(String form) {
    var bytes = form.getBytes(StandardCharsets.US_ASCII);
    return new RawInput(OURS, "gateway form", now.get(), bytes);
  }

  @Test
  void refusesWhatIsIncompleteOrTooLarge() throws Exception {
    for (var form : List.of("text=a", "from=" + CITIZEN, "from=&text=a")) {
      var answer = post(form);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
    assertThat(post(form(CITIZEN, "a".repeat(200_000), "7", "")).statusCode()).isEqualTo(413);
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void asksTheGatewayToComeAgainWhileTheStoreIsAway() throws Exception {
    intake.away(true);
    var answer = post(form(CITIZEN, "banjir", "7", ""));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void passesMachinesAndLoopsOver() throws Exception {
    for (var sender : List.of("GOPAY", "1708", "12345")) {
      assertThat(post(form(sender, "promo", "7", "")).statusCode()).isEqualTo(200);
    }
    for (var id = 0; id < 6; id++) {
      post(form(CITIZEN, "Kami sedang di luar kantor", "n" + id, ""));
    }
    assertThat(intake.accepted()).hasSize(3);
  }

  @Test
  void knowsWhenACitizenLeaves() throws Exception {
    post(form(CITIZEN, "Stop", "7", ""));
    assertThat(intake.accepted())
        .extracting(InboundMessage::content)
        .hasExactlyElementsOfTypes(Left.class);
  }

  @Test
  void passesReportsOn() throws Exception {
    for (var status : List.of("8", "1", "16", "DELIVRD", "4", "99")) {
      var answer =
          get(GatewayReportWebhook.PATH + "?id=r%2F1&status=" + status + "&secret=" + SECRET);
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    assertThat(reports.all())
        .extracting(DeliveryReport::status)
        .containsExactly(
            DeliveryReport.Status.SENT,
            DeliveryReport.Status.DELIVERED,
            DeliveryReport.Status.FAILED,
            DeliveryReport.Status.DELIVERED,
            DeliveryReport.Status.QUEUED);
    assertThat(reports.all()).extracting(DeliveryReport::externalId).containsOnly("r/1");
    assertThat(post(GatewayReportWebhook.PATH, "id=r1", SECRET).statusCode()).isEqualTo(400);
  }

  @Test
  void logsNeitherSecretNorNumberNorWords() throws Exception {
    try (var log = new CapturedLog()) {
      post(form(CITIZEN, "rahasia sekali", "7", ""));
      post(form("GOPAY", "rahasia sekali", "7", ""));
      for (var id = 0; id < 6; id++) {
        post(form(CITIZEN, "rahasia sekali", "n" + id, ""));
      }
      assertThat(log.text().lines().filter(line -> line.contains(" kanal.")))
          .isNotEmpty()
          .noneMatch(line ->
              line.contains("rahasia")
                  || line.contains(CITIZEN)
                  || line.contains("GOPAY")
                  || line.contains(SECRET));
    }
  }
}
