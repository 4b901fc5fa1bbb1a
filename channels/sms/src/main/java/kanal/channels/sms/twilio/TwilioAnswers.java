package kanal.channels.sms.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import java.time.Duration;
import java.util.Optional;
import kanal.bot.engine.Delivery;
import kanal.channels.sms.HttpCalls;

/// What Twilio's errors mean for a message (Twilio, "Error and warning dictionary").
final class TwilioAnswers {
  private static final Duration RATE_PAUSE = Duration.ofSeconds(10);
  private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(30);
  private static final Duration OPERATOR_PAUSE = Duration.ofMinutes(5);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  private TwilioAnswers() {}

  static Delivery delivery(TwilioException failure) {
    return switch (failure) {
      case ApiException refusal -> refused(refusal);
      case ApiConnectionException lost when HttpCalls.neverSent(lost.getCause()) ->
          new Delivery.TryAgain(OUTAGE_PAUSE);
      default -> new Delivery.Uncertain("the answer was lost");
    };
  }

  /// Whether the message may exist at Twilio, whatever it answered.
  static boolean mayHaveArrived(TwilioException failure) {
    return delivery(failure) instanceof Delivery.Uncertain
        || (failure instanceof ApiException refusal && status(refusal) >= SERVER_ERROR);
  }

  private static Delivery refused(ApiException refusal) {
    int code = Optional.ofNullable(refusal.getCode()).orElse(0);
    return switch (code) {
      case 20429 -> new Delivery.TryAgain(RATE_PAUSE);
      // opted out; not a mobile number; unknown handset; a landline
      case 21610, 21614, 30005, 30006 -> new Delivery.CitizenLeft();
      case 21211 -> new Delivery.Refused("not a telephone number");
      case 30003 -> new Delivery.Refused("the telephone cannot be reached");
      case 30007 -> new Delivery.Refused("filtered by the operator");
      case 63016 -> new Delivery.Refused("outside the WhatsApp window");
      default -> byStatus(status(refusal), code);
    };
  }

  private static Delivery byStatus(int status, int code) {
    if (status == TOO_MANY) {
      return new Delivery.TryAgain(RATE_PAUSE);
    }
    if (status == UNAVAILABLE) {
      return new Delivery.TryAgain(OUTAGE_PAUSE);
    }
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      // Our account is in trouble, not the message: it waits for the operator.
      return new Delivery.TryAgain(OPERATOR_PAUSE);
    }
    return status >= SERVER_ERROR || status == 0
        ? new Delivery.Uncertain(
            "Twilio answered " + (status == 0 ? "no error of its own" : status))
        : new Delivery.Refused("Twilio error " + code);
  }

  /// The HTTP status; 0 when the answer was not Twilio's own, such as a proxy's page.
  static int status(ApiException refusal) {
    return Optional.ofNullable(refusal.getStatusCode()).orElse(0);
  }
}
