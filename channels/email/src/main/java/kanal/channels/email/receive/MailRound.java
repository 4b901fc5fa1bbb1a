package kanal.channels.email.receive;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kanal.bot.engine.TooMany;
import kanal.channels.email.receive.DoneMails.Target;
import kanal.channels.email.scan.MailLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through a mailbox: takes each mail in, then moves it away. One mail never keeps the next
/// from its turn.
final class MailRound {
  private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

  private final String name;
  private final Mailbox mailbox;
  private final DoneMails done;
  private final MailboxWatcher.Folders folders;
  private final MailLimits limits;
  private final MailIntake intake;

  /// @param name of the mailbox, for logs
  MailRound(
      String name,
      Mailbox mailbox,
      DoneMails done,
      MailboxWatcher.Folders folders,
      MailLimits limits,
      MailIntake intake) {
    this.name = name;
    this.mailbox = mailbox;
    this.done = done;
    this.folders = folders;
    this.limits = limits;
    this.intake = intake;
  }

  /// @param ours whether we may go on; asked before each mail
  /// @return whether any was taken
  boolean takeAll(BooleanSupplier ours) throws MessagingException, IOException {
    var any = false;
    for (var mail : mailbox.mails()) {
      if (!ours.getAsBoolean()) {
        return false;
      }
      var target = done.target(mail.mark());
      if (target.isPresent()) {
        clear(mail, target.get());
      } else {
        var letter = fetch(mail);
        if (letter.isPresent() && ours.getAsBoolean()) {
          any |= take(mail, letter.get());
        }
      }
    }
    return any;
  }

  /// Nothing when it is gone, or when the server cannot give out this one.
  private Optional<Mailbox.Letter> fetch(Mailbox.Waiting mail)
      throws MessagingException, IOException {
    try {
      return mailbox.fetch(mail, limits);
    } catch (MessagingException | IOException broken) {
      if (!mailbox.isOpen()) {
        throw broken;
      }
      LOG.warn(
          "mail {} of {} cannot be fetched and stays: {}",
          mail.uid(),
          name,
          broken.getClass().getName());
      return Optional.empty();
    }
  }

  /// @return false when its sender has to wait: then it stays where it is for a later round
  private boolean take(Mailbox.Waiting mail, Mailbox.Letter letter) {
    Taken taken;
    try {
      taken = intake.take(letter.bytes(), letter.whole(), letter.receivedAt());
    } catch (TooMany early) {
      LOG.info("mail {} of {} stays for now: {}", mail.uid(), name, early.getMessage());
      return false;
    }
    var target =
        switch (taken) {
          case Taken.In(var received) -> {
            LOG.debug("mail {} of {}: {}", mail.uid(), name, received);
            yield Target.DONE;
          }
          case Taken.Left(var reason) -> {
            LOG.info("mail {} of {} is not answered: {}", mail.uid(), name, reason);
            yield Target.DONE;
          }
          case Taken.Failed(var why) -> {
            LOG.warn("mail {} of {} goes to {}: {}", mail.uid(), name, folders.failed(), why);
            yield Target.FAILED;
          }
        };
    clear(mail, target);
    return true;
  }

  private void clear(Mailbox.Waiting mail, Target target) {
    var folder = target == Target.DONE ? folders.done() : folders.failed();
    try {
      mailbox.move(mail.uid(), folder);
      done.remove(mail.mark());
    } catch (MessagingException refused) {
      done.add(mail.mark(), target);
      LOG.warn(
          "mail {} of {} is done but could not be moved to {}: {}",
          mail.uid(),
          name,
          folder,
          refused.getClass().getName());
    }
  }
}
