package kanal.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.Capabilities;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.sms.gateway.GatewayReportWebhook;
import kanal.channels.sms.gateway.GatewayWebhook;
import kanal.channels.sms.twilio.TwilioAccount;
import kanal.channels.sms.twilio.TwilioApi;
import kanal.channels.sms.twilio.TwilioChannel;
import kanal.channels.sms.twilio.TwilioMedia;
import kanal.channels.sms.twilio.TwilioWebhook;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.TwilioCalls;
import kanal.channels.testing.hostile.HostileCase;
import kanal.channels.testing.hostile.HostileCases;
import kanal.channels.testing.hostile.RawHttp;
import kanal.channels.testing.hostile.Recipe;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every call in `src/test/resources/hostile/calls` is answered as its case says; only what it
/// names is taken in or put in quarantine, and files are fetched from our account alone.
class HostileCallsTest {
  private static final String PUBLIC = "https://lapor.example.go.id";
  private static final String OURS = "+6281100001708";
  private static final String WHATSAPP = "+6281100001709";
  private static final String SECRET = "rahasia-gerbang-1";
  private static final String LONG = "long";
  private static final int LONGER = 50_000;

  private final FakeTwilio twilio = FakeTwilio.start();
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final HttpCalls calls = new HttpCalls(java.time.Duration.ofSeconds(2));
  private final TwilioChannel channel;
  private final TomcatServer server;

  HostileCallsTest() throws IOException {
    var account =
        new TwilioAccount(
            twilio.accountSid(), twilio.authToken(), "", PUBLIC, URI.create(twilio.url()));
    var clock = InstantSource.system();
    var sms = OurNumbers.sms(OURS);
    channel =
        new TwilioChannel(
            sms,
            Capabilities.sms(),
            Pace.FREE,
            OURS,
            Optional.empty(),
            new TwilioApi(account, calls),
            new TwilioMedia(account, calls),
            clock);
    server =
        new TomcatServer()
            .with(
                TwilioWebhook.PATH,
                new TwilioWebhook(account, new OurNumbers(OURS, WHATSAPP), intake, clock))
            .with(GatewayWebhook.PATH, new GatewayWebhook(SECRET, sms, intake, quarantine, clock))
            .with(
                GatewayReportWebhook.PATH,
                new GatewayReportWebhook(SECRET, sms, new RecordingReports(), clock));
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

  private static List<HostileCase> cases() {
    return HostileCases.in(HostileCallsTest.class, "/hostile/calls");
  }

  @Test
  void areMany() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(75);
  }

  @TestFactory
  Stream<DynamicTest> areAnsweredAsTheirCaseSays() {
    return cases().stream().map(some -> DynamicTest.dynamicTest(some.name(), () -> check(some)));
  }

  private void check(HostileCase some) throws IOException {
    int takenBefore = intake.accepted().size();
    int keptBefore = quarantine.quarantined().size();
    var answer = RawHttp.exchange(server.at("/").getPort(), Recipe.wire(completed(some.recipe())));

    assertThat(answer.status()).as(answer.text()).isEqualTo(Integer.parseInt(some.must("status")));
    assertThat(answer.text()).doesNotContain(SECRET, twilio.authToken(), "Exception", "Set-Cookie");
    assertThat(quarantine.quarantined())
        .hasSize(keptBefore + Integer.parseInt(some.expects("quarantined").orElse("0")));
    var taken = intake.accepted().subList(takenBefore, intake.accepted().size());
    assertThat(taken).hasSize(some.expected().containsKey("taken") ? 1 : 0);
    if (!taken.isEmpty()) {
      check(some, taken.getFirst());
    }
  }

  private void check(HostileCase some, InboundMessage message) {
    var text = message.text();
    assertThat(text.length() > LONGER ? LONG : text).isEqualTo(some.must("taken"));
    assertThat(message.from().address().value()).matches("\\+[0-9]{6,20}");
    var files =
        message.content() instanceof Written written
            ? written.attachments()
            : List.<kanal.bot.message.Attachment>of();
    assertThat(files).hasSize(some.expects("files").isPresent() ? 1 : 0);
    var before = twilio.calls().size();
    files.forEach(file -> assertThat(channel.fetch(file)).isInstanceOf(Fetched.Gone.class));
    assertThat(twilio.calls()).hasSize(before);
  }

  private String completed(String recipe) {
    var known = recipe.replace("$SECRET", SECRET).replace("$SID", twilio.accountSid());
    int body = known.indexOf("\n\n");
    var signed = body < 0 ? "" : signature(known.substring(body + 2));
    return known.replace("$SIGNED", signed).replace("$OTHER", signature("Body=lain"))
        + (body < 0 ? "\n\n" : "");
  }

  private String signature(String form) {
    try {
      return TwilioCalls.signature(
          twilio.authToken(), PUBLIC + TwilioWebhook.PATH, fields(Recipe.text(form)));
    } catch (IllegalArgumentException broken) {
      return "none";
    }
  }

  private static Map<String, String> fields(String form) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : form.split("&", -1)) {
      var equals = field.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("no form");
      }
      fields.put(
          URLDecoder.decode(field.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }
}
