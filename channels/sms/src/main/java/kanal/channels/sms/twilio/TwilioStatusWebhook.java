package kanal.channels.sms.twilio;

import java.time.InstantSource;
import java.util.Optional;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.engine.DeliveryReport.Status;
import kanal.bot.engine.DeliveryReports;
import kanal.channels.sms.Form;
import kanal.channels.sms.OurNumbers;

/// Where Twilio tells what became of our messages.
public final class TwilioStatusWebhook extends TwilioServlet {
  private static final long serialVersionUID = 1L;
  public static final String PATH = "/sms/twilio/status";

  // Servlets are never serialised.
  private final transient OurNumbers numbers;
  private final transient DeliveryReports reports;
  private final transient InstantSource clock;

  public TwilioStatusWebhook(
      TwilioAccount account, OurNumbers numbers, DeliveryReports reports, InstantSource clock) {
    super(account, PATH, "MessageSid", "AccountSid", "From", "To", "MessageStatus");
    this.numbers = numbers;
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  void handle(Form form) {
    var channel = numbers.channel(form.text("From"));
    var status = status(form.text("MessageStatus"));
    if (channel.isPresent() && status.isPresent()) {
      var reason = form.find("ErrorCode").filter(code -> !code.isEmpty());
      reports.reported(
          new DeliveryReport(
              channel.get(), form.text("MessageSid"), status.get(), reason, clock.instant()));
    }
  }

  private static Optional<Status> status(String word) {
    return switch (word) {
      case "accepted", "scheduled", "queued", "sending" -> Optional.of(Status.QUEUED);
      case "sent" -> Optional.of(Status.SENT);
      case "delivered" -> Optional.of(Status.DELIVERED);
      case "read" -> Optional.of(Status.READ);
      case "undelivered", "failed", "canceled" -> Optional.of(Status.FAILED);
      default -> Optional.empty();
    };
  }
}
