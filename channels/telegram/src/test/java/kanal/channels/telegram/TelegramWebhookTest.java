package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.ChannelId;
import kanal.bot.message.InboundMessage;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.RecordingIntake;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramWebhookTest {
  private static final String SECRET = "rahasia-yang-baru-1";
  private static final String PREVIOUS = "rahasia-yang-lama-0";
  private static final String UPDATE =
      """
      {"update_id":1,"message":{"message_id":7,"date":1795000000,"text":"jalan rusak",
       "chat":{"id":99,"type":"private"},"from":{"id":99,"is_bot":false,"first_name":"Siti"}}}
      """;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramApi api =
      new TelegramApi(
          new BotToken(telegram.token()), URI.create(telegram.url()), Duration.ofSeconds(1));
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final Tomcat tomcat = new Tomcat();
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    var mapper = new TelegramUpdateMapper(new ChannelId("telegram", telegram.botId()));
    var webhook =
        new TelegramWebhook(
            new UpdateIntake(mapper, intake, quarantine, api, new Bot(api), Clock.systemUTC()),
            List.of(SECRET, PREVIOUS));
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    var context = tomcat.addContext("", folder.toString());
    var servlet = Tomcat.addServlet(context, "telegram", webhook);
    servlet.addMapping(TelegramWebhook.PATH);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.start();
  }

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
    http.close();
    api.close();
    telegram.close();
  }

  private int port() {
    return tomcat.getConnector().getLocalPort();
  }

  private HttpRequest.Builder call() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + TelegramWebhook.PATH))
        .timeout(Duration.ofSeconds(10));
  }

  private HttpResponse<String> post(String secret, String body)
      throws IOException, InterruptedException {
    var request = call().header("X-Telegram-Bot-Api-Secret-Token", secret);
    return http.send(
        request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {SECRET, PREVIOUS})
  void takesUpdatesThatBringASecret(String secret) throws Exception {
    assertThat(post(secret, UPDATE).statusCode()).isEqualTo(200);
    assertThat(intake.accepted()).extracting(InboundMessage::text).containsExactly("jalan rusak");
  }

  @Test
  void aSecondDeliveryIsAcknowledgedAndTakenOnce() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(post(SECRET, UPDATE).statusCode()).isEqualTo(200);
    }
    assertThat(intake.accepted()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"salah", "rahasia-yang-baru-", "rahasia-yang-baru-11", "é"})
  void aWrongSecretIsForbiddenAndNothingIsStored(String secret) throws Exception {
    assertProblem(post(secret, UPDATE), 403);
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void noSecretIsForbiddenAndNothingIsStored() throws Exception {
    var answer =
        http.send(
            call().POST(HttpRequest.BodyPublishers.ofString(UPDATE)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertProblem(answer, 403);
    assertThat(intake.accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"update_id\":\"x\"}", "<update/>"})
  void aBodyThatIsNoUpdateIsABadRequest(String body) throws Exception {
    assertProblem(post(SECRET, body), 400);
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void anOversizedBodyIsRefused() throws Exception {
    assertProblem(post(SECRET, UPDATE + " ".repeat(2 * 1024 * 1024)), 413);
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void anOversizedBodyWithoutALengthIsRefused() throws Exception {
    var endless = " ".repeat(2 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
    var request =
        call()
            .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)));
    assertProblem(http.send(request.build(), HttpResponse.BodyHandlers.ofString()), 413);
  }

  @Test
  void whileTheStoreIsAwayTelegramIsToldWhenToComeAgain() throws Exception {
    intake.away(true);
    var answer = post(SECRET, UPDATE);
    assertProblem(answer, 503);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();

    intake.away(false);
    assertThat(post(SECRET, UPDATE).statusCode()).isEqualTo(200);
    assertThat(intake.accepted()).hasSize(1);
  }

  @Test
  void anUpdateThatCannotBeReadIsAcknowledgedOnceItIsQuarantined() throws Exception {
    var odd = "{ \"update_id\":2,\"message\":{\"message_id\":\"x\",\"chat\":{\"id\":1}}}";
    assertThat(post(SECRET, odd).statusCode()).isEqualTo(200);
    assertThat(post(SECRET, odd).statusCode()).isEqualTo(200);
    assertThat(post(SECRET, "{\"update_id\":3,\"telepathy\":{}}").statusCode()).isEqualTo(200);

    assertThat(intake.accepted()).isEmpty();
    assertThat(quarantine.quarantined())
        .singleElement()
        .satisfies(kept -> {
          assertThat(quarantine.bytes(kept.id())).contains(odd.getBytes(StandardCharsets.UTF_8));
          assertThat(kept.failure()).startsWith("cannot be read");
        });
  }

  @Test
  void otherMethodsAreRefused() throws Exception {
    var get = call().header("X-Telegram-Bot-Api-Secret-Token", SECRET).GET().build();
    assertProblem(http.send(get, HttpResponse.BodyHandlers.ofString()), 405);
  }

  @Test
  void aCallerThatHangsUpInTheMiddleStoresNothing() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      var head =
          "POST "
              + TelegramWebhook.PATH
              + " HTTP/1.1\r\nHost: x\r\n"
              + "X-Telegram-Bot-Api-Secret-Token: "
              + SECRET
              + "\r\nContent-Length: 500\r\n\r\n";
      socket.getOutputStream().write((head + "{\"update_id\":1,").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(post(SECRET, UPDATE).statusCode()).isEqualTo(200);
    assertThat(intake.accepted()).hasSize(1);
  }
}
