package kanal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.TwilioCalls;
import kanal.channels.testing.TwilioMessage;
import kanal.redis.embedded.EmbeddedRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A citizen with an old phone, through a played Twilio.
class TwilioServiceIT {
  private static final String PUBLIC_URL = "https://kanal.example.test";
  private static final String OURS = "+6281100001708";
  private static final String CITIZEN = "+6281234567890";
  private static final String STORY = "TANGKAB jln depan SDN Cikupa 2 rusak parah sdh 3 bln";

  @TempDir private Path folder;
  private final FakeTwilio twilio = FakeTwilio.start();
  private final TwilioCalls calls = new TwilioCalls(twilio.accountSid());

  @AfterEach
  void end() throws Exception {
    calls.close();
    twilio.close();
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("kanal.sms.number", OURS);
    settings.put("kanal.sms.twilio.account-sid", twilio.accountSid());
    settings.put("kanal.sms.twilio.auth-token", twilio.authToken());
    settings.put("kanal.sms.twilio.public-url", PUBLIC_URL);
    settings.put("kanal.sms.twilio.api-url", twilio.url());
    settings.put("kanal.sms.regions.TANGKAB", "Kabupaten Tangerang");
    return settings;
  }

  private int webhook(Service service, String text) throws Exception {
    return post(service, twilio.incoming(CITIZEN, OURS, text, Instant.now()), twilio.authToken());
  }

  /// Somebody else plays Twilio: neither its list nor its token knows the message.
  private int forged(Service service, String text) throws Exception {
    var message =
        new TwilioMessage(
            "SM" + "0f".repeat(16), true, CITIZEN, OURS, text, Instant.now(), List.of(), Map.of());
    return post(service, message, "somebody-else");
  }

  private int post(Service service, TwilioMessage message, String token) throws Exception {
    var form = calls.incoming(message);
    var signature = TwilioCalls.signature(token, PUBLIC_URL + "/sms/twilio", form);
    return calls.post(URI.create(service.url() + "/sms/twilio"), form, signature).statusCode();
  }

  @Test
  void anSmsIsFiledAtOnceAndAnsweredWithANumber() throws Exception {
    var data = folder.resolve("data");
    try (var service = Service.start(data, settings())) {
      assertThat(forged(service, "surat palsu tentang jalan rusak di Cikupa")).isEqualTo(403);
      assertThat(webhook(service, STORY)).isEqualTo(200);
      Wait.until("the receipt", () -> !twilio.sent().isEmpty());
      assertThat(twilio.sent())
          .singleElement()
          .satisfies(sent -> {
            assertThat(sent.body()).startsWith("Terkirim. No ");
            assertThat(sent.to()).isEqualTo(CITIZEN);
          });
      service.stop();
      assertThat(service.output()).doesNotContain(CITIZEN).doesNotContain(twilio.authToken());
    }
    assertThat(Desk.tickets(data))
        .singleElement()
        .satisfies(ticket -> {
          assertThat(ticket.get("description")).isEqualTo(STORY);
          assertThat((String) ticket.get("place_words")).endsWith("Kabupaten Tangerang");
        });
  }

  @Test
  void whileRedisIsAwayThePlatformIsToldToTryAgain() throws Exception {
    var data = folder.resolve("data");
    var store = Files.createDirectories(folder.resolve("store"));
    var redis = new EmbeddedRedis(store);
    redis.start();
    var uri = redis.uri();
    var settings = settings();
    settings.put(
        "kanal.redis.url",
        "redis://:"
            + Files.readString(store.resolve("password")).strip()
            + "@127.0.0.1:"
            + uri.getPort());
    try (var service = Service.start(data, settings)) {
      redis.close();
      assertThat(webhook(service, STORY)).isEqualTo(503);
      assertThat(twilio.sent()).isEmpty();
    } finally {
      redis.close();
    }
    assertThat(Desk.tickets(data)).isEmpty();
  }
}
