package kanal.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.Rate;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.Turnstile;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.ChannelId;
import kanal.bot.message.InboundMessage;
import kanal.channels.sms.gateway.GatewayWebhook;
import kanal.channels.sms.gateway.RawForms;
import kanal.channels.sms.twilio.TwilioAccount;
import kanal.channels.sms.twilio.TwilioWebhook;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.TwilioCalls;
import kanal.channels.testing.hostile.RawHttp;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One telephone writes faster than is let in: nothing of it is lost, and nobody else waits.
class FloodIT {
  private static final String SECRET = "n0t-for-everyone";
  private static final String PUBLIC = "https://lapor.example.go.id";
  private static final String OURS = "+6281100001708";
  private static final ChannelId SMS = OurNumbers.sms(OURS);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T09:00:10Z"));
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final FakeTwilio twilio = FakeTwilio.start();
  private final TwilioCalls calls = new TwilioCalls(twilio.accountSid());
  private final TomcatServer server;

  FloodIT() throws IOException {
    InstantSource clock = now::get;
    var turnstile = new Turnstile(new Rate(3, Duration.ofSeconds(10)), 1000, clock);
    var account =
        new TwilioAccount(
            twilio.accountSid(), twilio.authToken(), "", PUBLIC, URI.create(twilio.url()));
    server =
        new TomcatServer()
            .with(
                GatewayWebhook.PATH,
                new GatewayWebhook(SECRET, SMS, turnstile.before(intake), quarantine, clock))
            .with(
                TwilioWebhook.PATH,
                new TwilioWebhook(
                    account, new OurNumbers(OURS, ""), turnstile.before(intake), clock));
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

  private int gateway(String from, int number) throws IOException {
    var request =
        "GET /sms/gateway?secret="
            + SECRET
            + "&from="
            + from
            + "&text=pesan+"
            + number
            + " HTTP/1.1\r\n\r\n";
    var bytes = request.getBytes(StandardCharsets.US_ASCII);
    return RawHttp.exchange(server.at("/").getPort(), bytes).status();
  }

  private byte[] bytes(Quarantined kept) {
    return quarantine.bytes(kept.id()).orElseThrow();
  }

  private List<String> taken() {
    return intake.accepted().stream().map(InboundMessage::text).toList();
  }

  @Test
  void whatAGatewayBringsTooFastIsKeptAsideAndCanBeTakenLater() throws IOException {
    for (int i = 1; i <= 5; i++) {
      assertThat(gateway("081234567890", i)).isEqualTo(200);
    }
    assertThat(gateway("081234567891", 6)).isEqualTo(200);
    assertThat(taken()).containsExactly("pesan 1", "pesan 2", "pesan 3", "pesan 6");
    assertThat(quarantine.quarantined())
        .hasSize(2)
        .extracting(Quarantined::failure)
        .containsOnly("one sender writes faster than is let in");

    var again = new RawForms(SMS, intake);
    for (var kept : quarantine.quarantined()) {
      var raw = new RawInput(SMS, "gateway form", now.get(), bytes(kept));
      assertThat(again.takes(SMS, raw.way())).isTrue();
      assertThat(again.takeAgain(raw)).isEmpty();
    }
    assertThat(taken()).contains("pesan 4", "pesan 5");
  }

  @Test
  void whatTwilioBringsTooFastIsToBeBroughtAgain() throws Exception {
    var forms =
        IntStream.range(0, 4)
            .mapToObj(i -> twilio.incoming("+6281234567890", OURS, "pesan " + i, now.get()))
            .map(calls::incoming)
            .toList();
    var where = server.at(TwilioWebhook.PATH);
    var answers = new ArrayList<HttpResponse<String>>();
    for (var form : forms) {
      var signature = TwilioCalls.signature(twilio.authToken(), PUBLIC + TwilioWebhook.PATH, form);
      answers.add(calls.post(where, form, signature));
    }
    assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200, 503);
    assertThat(answers.getLast().headers().firstValueAsLong("Retry-After").orElse(0))
        .isBetween(10L, 11L);
    assertThat(taken()).hasSize(3);

    now.set(now.get().plusSeconds(10));
    var last = forms.getLast();
    var signature = TwilioCalls.signature(twilio.authToken(), PUBLIC + TwilioWebhook.PATH, last);
    assertThat(calls.post(where, last, signature).statusCode()).isEqualTo(200);
    assertThat(taken()).hasSize(4);
  }
}
