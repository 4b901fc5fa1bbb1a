package kanal.channels.sms.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import kanal.bot.engine.memory.MemorySlidingWindows;
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

/// Twilio's webhooks on a web server, and a Twilio that calls them.
abstract class TwilioWebhookFixture {
  private static final String PUBLIC = "https://lapor.example.go.id";
  static final String INCOMING = PUBLIC + TwilioWebhook.PATH;
  static final String STATUS = PUBLIC + TwilioStatusWebhook.PATH;
  static final String OURS = "+6281100001708";
  static final String WHATSAPP = "whatsapp:+6281100001709";
  static final String CITIZEN = "+6281234567890";
  static final String PREVIOUS_TOKEN = "t0kenBefore";

  final FakeTwilio twilio = FakeTwilio.start();
  final TwilioCalls calls = new TwilioCalls(twilio.accountSid());
  final RecordingIntake intake = new RecordingIntake();
  final RecordingReports reports = new RecordingReports();
  TomcatServer server;

  @BeforeEach
  void start() throws LifecycleException, IOException {
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
                new TwilioWebhook(
                    account,
                    numbers,
                    new LoopGuard(intake, new MemorySlidingWindows(clock)),
                    clock))
            .with(
                TwilioStatusWebhook.PATH,
                new TwilioStatusWebhook(account, numbers, reports, clock));
    server.started();
  }

  @AfterEach
  void stop() throws LifecycleException, IOException {
    server.close();
    calls.close();
    twilio.close();
  }

  TwilioMessage message(String body) {
    return twilio.incoming(CITIZEN, OURS, body, Instant.now());
  }

  Map<String, String> form(String body) {
    return calls.incoming(message(body));
  }

  static Map<String, String> with(Map<String, String> form, String name, String value) {
    var changed = new LinkedHashMap<>(form);
    changed.put(name, value);
    return changed;
  }

  String sign(Map<String, String> form) {
    return TwilioCalls.signature(twilio.authToken(), INCOMING, form);
  }

  HttpResponse<String> post(Map<String, String> form) throws IOException, InterruptedException {
    return post(form, sign(form));
  }

  HttpResponse<String> post(Map<String, String> form, String signature)
      throws IOException, InterruptedException {
    return calls.post(server.at(TwilioWebhook.PATH), form, signature);
  }
}
