package kanal.channels.sms.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.engine.DeliveryReport.Status;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.message.ChannelId;
import kanal.channels.sms.Form;
import kanal.channels.web.Rejected;

/// Where the gateway tells what became of our messages.
public final class GatewayReportWebhook extends GatewayServlet {
  private static final long serialVersionUID = 1L;
  public static final String PATH = "/sms/gateway/report";

  // Servlets are never serialised.
  private final transient ChannelId channel;
  private final transient DeliveryReports reports;
  private final transient InstantSource clock;

  public GatewayReportWebhook(
      String secret, ChannelId channel, DeliveryReports reports, InstantSource clock) {
    super(secret);
    this.channel = channel;
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  void handle(Form form) throws Rejected {
    var id = form.text("id");
    var word = form.text("status").strip().toUpperCase(Locale.ROOT);
    if (id.isBlank() || word.isEmpty()) {
      throw new Rejected(HttpServletResponse.SC_BAD_REQUEST, "id and status are needed.");
    }
    status(word)
        .ifPresent(status ->
            reports.reported(
                new DeliveryReport(channel, id, status, reason(status, word), clock.instant())));
  }

  private static Optional<String> reason(Status status, String word) {
    return status == Status.FAILED ? Optional.of(word) : Optional.empty();
  }

  /// Kannel's numbers (User's Guide, "Delivery reports"), SMPP's words, and plain ones.
  private static Optional<Status> status(String word) {
    return switch (word) {
      case "4", "QUEUED", "ACCEPTED", "ACCEPTD", "ENROUTE" -> Optional.of(Status.QUEUED);
      case "8", "SENT" -> Optional.of(Status.SENT);
      case "1", "DELIVERED", "DELIVRD" -> Optional.of(Status.DELIVERED);
      case "2", "16", "FAILED", "UNDELIVERED", "UNDELIV", "REJECTD", "EXPIRED", "DELETED" ->
          Optional.of(Status.FAILED);
      default -> Optional.empty();
    };
  }
}
