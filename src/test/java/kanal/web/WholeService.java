package kanal.web;

import java.io.IOException;
import java.nio.file.Files;
import kanal.Kanal;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole service with every channel set up, on a real web server and a real Redis, as if behind
/// a proxy with TLS. Nobody answers where it calls: each of its calls fails, with a secret in hand.
@SpringBootTest(
    classes = Kanal.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "server.forward-headers-strategy=native",
      "kanal.public-url=https://lapor.example.test",
      "kanal.simulator.enabled=true",
      "kanal.telegram.token=" + Secrets.TELEGRAM,
      "kanal.telegram.api-url=" + WholeService.NOBODY,
      "kanal.telegram.mode=webhook",
      "kanal.telegram.webhook-url=https://lapor.example.test/telegram/webhook",
      "kanal.telegram.webhook-secret=" + Secrets.TELEGRAM_WEBHOOK,
      "kanal.sms.number=+6281100001708",
      "kanal.sms.twilio.account-sid=AC0123456789abcdef0123456789abcdef",
      "kanal.sms.twilio.auth-token=" + Secrets.TWILIO,
      "kanal.sms.twilio.public-url=https://lapor.example.test",
      "kanal.sms.twilio.api-url=" + WholeService.NOBODY,
      "kanal.email.address=lapor@example.test",
      "kanal.email.imap-host=127.0.0.1",
      "kanal.email.imap-port=1",
      "kanal.email.smtp-host=127.0.0.1",
      "kanal.email.smtp-port=1",
      "kanal.email.password=" + Secrets.MAILBOX,
      "kanal.email.poll-interval=1s",
      "kanal.oidc.issuer=" + WholeService.NOBODY + "/issuer",
      "kanal.oidc.client-id=kanal",
      "kanal.oidc.client-secret=" + Secrets.OIDC
    })
abstract class WholeService {
  /// A port at which nothing listens.
  static final String NOBODY = "http://127.0.0.1:1";

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws IOException {
    // It lives as long as the service, which outlives a class of tests.
    var folder = Files.createTempDirectory("kanal-whole-service");
    settings.add("kanal.data-dir", folder::toString);
  }
}
