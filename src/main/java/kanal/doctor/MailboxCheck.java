package kanal.doctor;

import java.util.List;
import java.util.Optional;
import kanal.bot.engine.WrongSetting;
import kanal.channels.email.EmailProperties;
import kanal.channels.email.MailboxProbe;

/// Whether the mail servers let us in.
final class MailboxCheck implements Check {
  private static final String SUBJECT = "e-mail";
  private static final String ADVICE =
      "Compare the servers, kanal.email.username and .password with what the provider says; some"
          + " want an app password.";

  private final Installed installed;

  MailboxCheck(Installed installed) {
    this.installed = installed;
  }

  @Override
  public List<Finding> look() {
    if (installed.text("kanal.email.address").isEmpty()) {
      return List.of();
    }
    try {
      var probe = new MailboxProbe(installed.settings("kanal.email", EmailProperties.class));
      return List.of(
          finding(probe.reading(), "the mailbox can be read"),
          finding(probe.sending(), "mails can be sent"));
    } catch (WrongSetting wrong) {
      return List.of(Finding.broken(SUBJECT, String.valueOf(wrong.getMessage()), "Set it."));
    }
  }

  private static Finding finding(Optional<String> trouble, String fine) {
    return trouble
        .map(sentence -> Finding.broken(SUBJECT, sentence, ADVICE))
        .orElseGet(() -> Finding.ok(SUBJECT, fine));
  }
}
