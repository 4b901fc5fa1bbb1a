package kanal.lab;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.FakeTwilio;
import kanal.routing.open311.FakeOpen311;

/// Everything outside Kanal and Redis, played or real, on loopback: Telegram, Twilio, a mail server
/// and a routing core. Each keeps a ledger.
public final class Platforms implements AutoCloseable {
  /// Where Twilio thinks the service is.
  public static final String PUBLIC_URL = "https://kanal.example.test";

  /// The number citizens write to.
  public static final String OUR_NUMBER = "+6281100001708";

  /// The address citizens write to.
  public static final String OUR_MAILBOX = "lapor@kanal.test";

  private static final String MAIL_PASSWORD = "rahasia-surat";
  private static final int MAIL_PATIENCE = 30_000;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakeTwilio twilio = FakeTwilio.start();
  private final FakeOpen311 core = new FakeOpen311(InstantSource.system());
  private final GreenMail mail = new GreenMail(setups());

  private Platforms() {}

  public static Platforms start() {
    var platforms = new Platforms();
    platforms.mail.start();
    platforms.mail.setUser(OUR_MAILBOX, OUR_MAILBOX, MAIL_PASSWORD);
    return platforms;
  }

  public FakeTelegram telegram() {
    return telegram;
  }

  public FakeTwilio twilio() {
    return twilio;
  }

  public FakeOpen311 core() {
    return core;
  }

  public GreenMail mail() {
    return mail;
  }

  /// Lays every mail that ever came to us into the mailbox again, so many times, byte for byte.
  public void repeatMails(int copies) {
    var host = mail.getManagers().getImapHostManager();
    var ours = mail.getUserManager().getUserByEmail(OUR_MAILBOX);
    try {
      var inbox = host.getInbox(ours);
      var letters = new LinkedHashMap<String, MimeMessage>();
      for (var folder : host.listMailboxes(ours, "*")) {
        for (var kept : folder.getNonDeletedMessages()) {
          letters.put(kept.getMimeMessage().getMessageID(), kept.getMimeMessage());
        }
      }
      for (var letter : letters.values()) {
        for (int copy = 0; copy < copies; copy++) {
          inbox.store(new MimeMessage(letter));
        }
      }
    } catch (Exception e) {
      // The mail server's own interface declares nothing narrower.
      throw new IllegalStateException("a mail could not be repeated", e);
    }
  }

  /// What Kanal must be told to find them all, and to look often.
  public Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("kanal.telegram.token", telegram.token());
    settings.put("kanal.telegram.api-url", telegram.url());
    settings.put("kanal.sms.number", OUR_NUMBER);
    settings.put("kanal.sms.twilio.account-sid", twilio.accountSid());
    settings.put("kanal.sms.twilio.auth-token", twilio.authToken());
    settings.put("kanal.sms.twilio.public-url", PUBLIC_URL);
    settings.put("kanal.sms.twilio.api-url", twilio.url());
    settings.put("kanal.sms.twilio.catch-up-every", "2s");
    settings.put("kanal.email.address", OUR_MAILBOX);
    settings.put("kanal.email.password", MAIL_PASSWORD);
    settings.put("kanal.email.imap-host", "127.0.0.1");
    settings.put("kanal.email.imap-port", Integer.toString(mail.getImap().getPort()));
    settings.put("kanal.email.imap-tls", "none");
    settings.put("kanal.email.smtp-host", "127.0.0.1");
    settings.put("kanal.email.smtp-port", Integer.toString(mail.getSmtp().getPort()));
    settings.put("kanal.email.smtp-tls", "none");
    settings.put("kanal.email.poll-interval", "2s");
    settings.put("kanal.open311.endpoint", core.endpoint());
    settings.put("kanal.open311.key", FakeOpen311.KEY);
    settings.put("kanal.open311.settling", "1s");
    settings.put("kanal.core-pause", "1s");
    return settings;
  }

  @Override
  public void close() {
    telegram.close();
    twilio.close();
    core.close();
    mail.stop();
  }

  private static ServerSetup[] setups() {
    return new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_IMAP)};
  }

  private static ServerSetup setup(String protocol) {
    var setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(MAIL_PATIENCE);
    return setup;
  }
}
