package kanal.channels.email;

import java.time.Duration;
import kanal.bot.engine.WrongSetting;
import kanal.channels.email.read.Senders;
import kanal.channels.email.server.MailServer;
import kanal.channels.email.server.MailServer.Tls;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the e-mail channel; see its README.
///
/// @param address of the mailbox; empty for no e-mail
/// @param displayName what citizens see as the sender
/// @param imapHost the server that mails are read from
/// @param imapPort 0 for the usual one
/// @param imapTls how reading is encrypted: tls, starttls or none
/// @param smtpHost the server that mails are sent through
/// @param smtpPort 0 for the usual one
/// @param smtpTls how sending is encrypted: tls, starttls or none
/// @param username at both servers; empty for the address
/// @param password at both servers
/// @param doneFolder where mails go that are taken in or of no concern; made when it is not there
/// @param failedFolder where mails go that nobody could read
/// @param tokenSecret signs reply addresses and Message-IDs; empty to derive it from the password,
///   so set it where the password changes
/// @param pollInterval how often the mailbox is looked at even when its server says nothing
/// @param mailsPerHour that one address gets
/// @param messagesPerSecond to everybody together; 0 for no limit
@ConfigurationProperties("kanal.email")
public record EmailProperties(
    @DefaultValue("") String address,
    @DefaultValue("Layanan Pengaduan") String displayName,
    @DefaultValue("") String imapHost,
    @DefaultValue("0") int imapPort,
    @DefaultValue("tls") Tls imapTls,
    @DefaultValue("") String smtpHost,
    @DefaultValue("0") int smtpPort,
    @DefaultValue("starttls") Tls smtpTls,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("Kanal/Selesai") String doneFolder,
    @DefaultValue("Kanal/Gagal") String failedFolder,
    @DefaultValue("") String tokenSecret,
    @DefaultValue("60s") Duration pollInterval,
    @DefaultValue("12") int mailsPerHour,
    @DefaultValue("10") int messagesPerSecond) {
  private static final int IMAP = 143;
  private static final int IMAPS = 993;
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;

  /// @throws WrongSetting naming the first setting that cannot work
  public EmailProperties checked() {
    if (Senders.normal(address).isEmpty()) {
      throw wrong("address", "is not a mail address");
    }
    present("imap-host", imapHost);
    present("smtp-host", smtpHost);
    present("password", password);
    present("done-folder", doneFolder);
    present("failed-folder", failedFolder);
    if (pollInterval.toSeconds() < 1) {
      throw wrong("poll-interval", "must be at least 1s");
    }
    if (mailsPerHour < 1) {
      throw wrong("mails-per-hour", "must be at least 1");
    }
    if (messagesPerSecond < 0) {
      throw wrong("messages-per-second", "must be 0 for no limit, or more");
    }
    return this;
  }

  private static void present(String name, String value) {
    if (value.isBlank()) {
      throw wrong(name, "is not set, and kanal.email.address is");
    }
  }

  private static WrongSetting wrong(String name, String what) {
    return new WrongSetting("kanal.email." + name + " " + what + ".");
  }

  MailServer imap() {
    var usual = imapTls == Tls.TLS ? IMAPS : IMAP;
    return server(imapHost, imapPort > 0 ? imapPort : usual, imapTls);
  }

  MailServer smtp() {
    var usual = smtpTls == Tls.TLS ? SUBMISSIONS : SUBMISSION;
    return server(smtpHost, smtpPort > 0 ? smtpPort : usual, smtpTls);
  }

  private MailServer server(String host, int port, Tls tls) {
    return new MailServer(host, port, tls, username.isBlank() ? address : username, password);
  }

  /// What our addresses and Message-IDs are signed with.
  String secret() {
    return tokenSecret.isBlank() ? "kanal.email " + password : tokenSecret;
  }

  @Override
  public String toString() {
    return "EmailProperties[" + address + "]";
  }
}
