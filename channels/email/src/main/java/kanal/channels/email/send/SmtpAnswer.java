package kanal.channels.email.send;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kanal.bot.engine.Delivery;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// What a failed try to send means.
final class SmtpAnswer {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LATER = Duration.ofMinutes(5);

  /// The mailbox does not exist, or not here (RFC 5321, 4.2.2).
  private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

  /// A policy against us (RFC 3463, class 7), which servers also answer with 550.
  private static final Pattern POLICY = Pattern.compile("5\\.7\\.\\d");

  private static final int TEMPORARY = 400;
  private static final int PERMANENT = 500;
  private static final int MOST_CAUSES = 10;

  private SmtpAnswer() {}

  /// @param handedOver whether the whole mail had gone to the server before
  static Delivery to(MessagingException failure, boolean handedOver) {
    Optional<Exception> next = Optional.of(failure);
    for (int i = 0; i < MOST_CAUSES && next.isPresent(); i++) {
      var answer = answer(next.get());
      if (answer.isPresent()) {
        return answer.get();
      }
      next =
          next.get() instanceof MessagingException chained
              ? Optional.ofNullable(chained.getNextException())
              : Optional.empty();
    }
    return handedOver
        ? new Delivery.Uncertain("the connection broke before the server answered")
        : new Delivery.TryAgain(SOON);
  }

  private static Optional<Delivery> answer(Exception failure) {
    return switch (failure) {
      case SMTPAddressFailedException to ->
          refusal(to.getReturnCode()).map(refused -> recipient(to, refused));
      case SMTPSenderFailedException from -> refusal(from.getReturnCode());
      case SMTPSendFailedException any -> refusal(any.getReturnCode());
      case AuthenticationFailedException _ -> Optional.of(new Delivery.TryAgain(LATER));
      default -> Optional.empty();
    };
  }

  private static Delivery recipient(SMTPAddressFailedException answer, Delivery refusal) {
    var words = Optional.ofNullable(answer.getMessage()).orElse("");
    return NO_SUCH_MAILBOX.contains(answer.getReturnCode()) && !POLICY.matcher(words).find()
        ? new Delivery.CitizenLeft()
        : refusal;
  }

  /// Nothing when there was no answer at all.
  private static Optional<Delivery> refusal(int code) {
    if (code >= PERMANENT) {
      return Optional.of(new Delivery.Refused("SMTP " + code));
    }
    return code >= TEMPORARY ? Optional.of(new Delivery.TryAgain(LATER)) : Optional.empty();
  }
}
