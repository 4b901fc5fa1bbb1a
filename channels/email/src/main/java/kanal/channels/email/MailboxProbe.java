package kanal.channels.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Optional;
import kanal.channels.email.server.MailServer;

/// Tries whether the mail servers let us in, and changes nothing there.
public final class MailboxProbe {
  private final EmailProperties settings;

  /// @throws kanal.bot.engine.WrongSetting naming the first setting that cannot work
  public MailboxProbe(EmailProperties settings) {
    this.settings = settings.checked();
  }

  /// What stands in the way of reading mails, in a sentence; empty when nothing does.
  public Optional<String> reading() {
    var server = settings.imap();
    var protocol = server.protocol("imap");
    try (var store = Session.getInstance(server.properties("imap")).getStore(protocol)) {
      store.connect(server.host(), server.port(), server.username(), server.password());
      return store.getFolder("INBOX").exists()
          ? Optional.empty()
          : Optional.of("There is no INBOX on " + server + ".");
    } catch (MessagingException refused) {
      return Optional.of(sentence(server, refused));
    }
  }

  /// What stands in the way of sending mails, in a sentence; empty when nothing does.
  public Optional<String> sending() {
    var server = settings.smtp();
    var properties = server.properties("smtp");
    properties.setProperty("mail." + server.protocol("smtp") + ".auth", "true");
    try (var transport = Session.getInstance(properties).getTransport(server.protocol("smtp"))) {
      transport.connect(server.host(), server.port(), server.username(), server.password());
      return Optional.empty();
    } catch (MessagingException refused) {
      return Optional.of(sentence(server, refused));
    }
  }

  // In our own words: a server's answer may repeat the user's name.
  private static String sentence(MailServer server, MessagingException refused) {
    return refused instanceof AuthenticationFailedException
        ? server + " does not accept the user name and the password."
        : server + " cannot be reached: " + refused.getClass().getSimpleName() + ".";
  }
}
