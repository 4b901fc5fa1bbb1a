package kanal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kanal.Kanal;
import kanal.bot.engine.Channel;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Every call that needs a secret fails; none of them tells it to a log, an error or a page.
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class NoSecretsIT extends WholeService {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  @Autowired List<Channel> channels;
  private final HttpClient client = HttpClient.newHttpClient();

  private static void holdsNone(String what, String words) {
    assertThat(Secrets.ALL).as(what).noneMatch(words::contains);
  }

  private String page(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.headers().map() + answer.body();
  }

  @Test
  void callsThatFailAreLoggedWithoutThem(CapturedOutput output) throws Exception {
    assertThat(page("/desk/oidc/start/agency")).contains("why=provider");
    // Fetching from the mailbox is tried again every few seconds.
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> output.getAll().contains("mailbox on 127.0.0.1:1 cannot be reached"));
    assertThat(output.getAll()).contains("kanal.oidc.issuer");
    holdsNone("the log", output.getAll());
  }

  @Test
  void noPageShowsThem() throws Exception {
    for (var path :
        List.of(
            "/actuator/health",
            "/actuator",
            "/actuator/env",
            "/actuator/configprops",
            "/error",
            "/desk/signin",
            "/telegram/webhook",
            "/sms/twilio",
            "/%zz")) {
      holdsNone(path, path.equals("/%zz") ? RawCall.answerTo(port, bad(path)) : page(path));
    }
  }

  private static String bad(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  }

  @Test
  void noChannelShowsThemInItsWords() {
    assertThat(channels).hasSizeGreaterThan(3);
    channels.forEach(channel -> holdsNone(channel.getClass().getName(), channel.toString()));
  }

  static List<List<String>> startsThatFail() {
    return List.of(
        List.of("--kanal.redis.url=redis://kanal:" + Secrets.REDIS + "@127.0.0.1:1"),
        List.of("--kanal.redis.url=rediss://kanal:" + Secrets.REDIS + "@127.0.0.1:1"),
        List.of("--kanal.redis.url=redis-sentinel://" + Secrets.REDIS + "@127.0.0.1:1#utama"),
        List.of("--kanal.redis.url=redis-cluster://:" + Secrets.REDIS + "@127.0.0.1:1,127.0.0.1:2"),
        List.of("--kanal.redis.url=redis://kanal:" + Secrets.REDIS + "@127.0.0.1:no-port"),
        List.of(
            "--kanal.database.url=jdbc:postgresql://127.0.0.1:1/kanal",
            "--kanal.database.username=kanal",
            "--kanal.database.password=" + Secrets.DATABASE),
        List.of(
            "--kanal.database.url=jdbc:postgresql://127.0.0.1:1/kanal?password=" + Secrets.DATABASE,
            "--kanal.database.username=kanal"),
        List.of("--kanal.telegram.token=" + Secrets.TELEGRAM + " x"),
        List.of("--kanal.telegram.token=" + Secrets.TELEGRAM, "--kanal.telegram.mode=carrier"),
        List.of(
            "--kanal.sms.number=+6281100001708",
            "--kanal.sms.twilio.account-sid=salah",
            "--kanal.sms.twilio.auth-token=" + Secrets.TWILIO),
        List.of(
            "--kanal.sms.number=1708",
            "--kanal.sms.gateway.send-url=sms.example.test/send?pass=" + Secrets.MAILBOX,
            "--kanal.sms.gateway.secret=" + Secrets.TWILIO),
        List.of("--kanal.email.address=salah", "--kanal.email.password=" + Secrets.MAILBOX),
        List.of("--kanal.oidc.issuer=bukan alamat", "--kanal.oidc.client-secret=" + Secrets.OIDC),
        List.of("--kanal.open311.endpoint=bukan alamat", "--kanal.open311.key=" + Secrets.OPEN311));
  }

  @ParameterizedTest
  @MethodSource("startsThatFail")
  void aStartThatFailsDoesNotSayThem(List<String> settings, CapturedOutput output) {
    var arguments = new ArrayList<>(settings);
    arguments.addAll(List.of("--server.port=0", "--kanal.data-dir=" + folder));
    var said = new StringWriter();
    try (var service = SpringApplication.run(Kanal.class, arguments.toArray(String[]::new))) {
      said.append("started ").append(service.getId());
    } catch (RuntimeException refused) {
      refused.printStackTrace(new PrintWriter(said));
    }
    assertThat(said.toString()).doesNotStartWith("started");
    holdsNone("the exception", said.toString());
    holdsNone("the log", output.getAll());
  }
}
