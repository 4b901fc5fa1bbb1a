package kanal.lab;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.FakeTwilio;
import kanal.routing.open311.FakeOpen311;
import org.awaitility.Awaitility;

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
  private static final String DONE = "Kanal.Selesai";
  private static final int MAIL_PATIENCE = 30_000;

  static {
    // Killing Kanal ends threads of the mail server so; that is no failure of a test beside it.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakeTwilio twilio = FakeTwilio.start();
  private final FakeOpen311 core = new FakeOpen311(InstantSource.system());
  private final GreenMail mail = new GreenMail(setups());

  private final ChaosProxy toCore = ChaosProxy.before(URI.create(core.endpoint()).getPort());
  private final ChaosProxy toMailbox;

  private Platforms() {
    mail.start();
    mail.setUser(OUR_MAILBOX, OUR_MAILBOX, MAIL_PASSWORD);
    toMailbox = ChaosProxy.before(mail.getImap().getPort());
  }

  public static Platforms start() {
    return new Platforms();
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

  /// What stands before the routing core.
  public ChaosProxy toCore() {
    return toCore;
  }

  /// What stands before the mailbox.
  public ChaosProxy toMailbox() {
    return toMailbox;
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

  /// Lays a mail into our INBOX, byte for byte.
  public void lay(byte[] bytes) {
    var ours = mail.getUserManager().getUserByEmail(OUR_MAILBOX);
    try {
      var letter = new MimeMessage(mail.getSmtp().createSession(), new ByteArrayInputStream(bytes));
      mail.getManagers().getImapHostManager().getInbox(ours).store(letter);
    } catch (Exception e) {
      // The mail server's own interface declares nothing narrower.
      throw new IllegalStateException("a mail could not be laid into the mailbox", e);
    }
  }

  /// How many mails in our mailbox come from our own address.
  public long mailsFromOurselves() {
    return Arrays.stream(mail.getReceivedMessagesForDomain(OUR_MAILBOX))
        .filter(Platforms::isFromOurselves)
        .count();
  }

  private static boolean isFromOurselves(MimeMessage letter) {
    try {
      return letter.getHeader("From", ",").contains(OUR_MAILBOX);
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail has no sender", e);
    }
  }

  /// Takes the folder of done mails away under another name: moves into it fail until it is made
  /// again.
  public void renameDoneFolder(String name) {
    var host = mail.getManagers().getImapHostManager();
    var ours = mail.getUserManager().getUserByEmail(OUR_MAILBOX);
    try {
      if (host.getFolder(ours, DONE) != null) {
        host.renameMailbox(ours, DONE, name);
      }
    } catch (Exception e) {
      // The mail server's own interface declares nothing narrower.
      throw new IllegalStateException("a folder could not be renamed", e);
    }
  }

  /// Puts another mailbox in the place of ours: it numbers its mails anew, and all that ever came
  /// lies in its INBOX.
  public void renumberMailbox() {
    var host = mail.getManagers().getImapHostManager();
    var users = mail.getUserManager();
    var ours = users.getUserByEmail(OUR_MAILBOX);
    try {
      long before = host.getInbox(ours).getUidValidity();
      var letters = new LinkedHashMap<String, MimeMessage>();
      for (var folder : host.listMailboxes(ours, "*")) {
        for (var kept : folder.getNonDeletedMessages()) {
          letters.put(kept.getMimeMessage().getMessageID(), kept.getMimeMessage());
        }
      }
      users.deleteUser(ours);
      toMailbox.cut();
      var again = mail.setUser(OUR_MAILBOX, OUR_MAILBOX, MAIL_PASSWORD);
      var inbox = host.getInbox(again);
      if (inbox.getUidValidity() == before) {
        throw new IllegalStateException("the mailbox numbers its mails as before");
      }
      for (var letter : letters.values()) {
        inbox.store(new MimeMessage(letter));
      }
    } catch (Exception e) {
      // The mail server's own interface declares nothing narrower.
      throw new IllegalStateException("the mailbox could not be replaced", e);
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
    settings.put("kanal.email.imap-port", Integer.toString(toMailbox.port()));
    settings.put("kanal.email.imap-tls", "none");
    settings.put("kanal.email.smtp-host", "127.0.0.1");
    settings.put("kanal.email.smtp-port", Integer.toString(mail.getSmtp().getPort()));
    settings.put("kanal.email.smtp-tls", "none");
    settings.put("kanal.email.poll-interval", "2s");
    settings.put("kanal.open311.endpoint", "http://127.0.0.1:" + toCore.port() + "/v2");
    settings.put("kanal.open311.timeout", "3s");
    settings.put("kanal.open311.key", FakeOpen311.KEY);
    settings.put("kanal.open311.settling", "1s");
    settings.put("kanal.core-pause", "1s");
    // How fast we may send is a fault's business, not everybody's.
    settings.put("kanal.telegram.messages-per-second", "0");
    settings.put("kanal.telegram.pause", "0s");
    settings.put("kanal.sms.messages-per-second", "0");
    settings.put("kanal.sms.segments-per-day", "0");
    settings.put("kanal.sms.segments-per-citizen", "0");
    settings.put("kanal.limits.burst", "1000000");
    settings.put("kanal.email.messages-per-second", "0");
    return settings;
  }

  @Override
  public void close() {
    toCore.close();
    toMailbox.close();
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
