package kanal.channels.email.receive;

import java.util.Optional;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.RawIntake;
import kanal.bot.message.ChannelId;

/// Takes quarantined mails in again, as if they had just been fetched.
public final class RawMails implements RawIntake {
  /// All bytes of a mail.
  static final String WHOLE = "mail";

  /// The start of a mail that is too large.
  static final String START = "start of a mail";

  private final ChannelId channel;
  private final MailIntake mails;

  /// @param mails an intake of its own: the mailbox's is used by the mailbox's thread
  public RawMails(ChannelId channel, MailIntake mails) {
    this.channel = channel;
    this.mails = mails;
  }

  @Override
  public boolean takes(ChannelId from, String way) {
    return from.equals(channel) && (way.equals(WHOLE) || way.equals(START));
  }

  @Override
  public Optional<String> takeAgain(RawInput raw) {
    return switch (mails.take(raw.bytes(), raw.way().equals(WHOLE), raw.receivedAt())) {
      case Taken.In _, Taken.Left _ -> Optional.empty();
      case Taken.Failed(var why) -> Optional.of(why);
    };
  }
}
