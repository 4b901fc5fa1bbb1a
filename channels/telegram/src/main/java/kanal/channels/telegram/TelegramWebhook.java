package kanal.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import kanal.channels.web.Rejected;
import kanal.channels.web.WebhookServlet;

/// Takes updates that Telegram sends.
///
/// Telegram keeps an update until it gets a 2xx, and holds its chat's later ones back meanwhile; so
/// 200 means durable, 503 means keep it, and what cannot be read is quarantined and gets 200 as
/// well.
final class TelegramWebhook extends WebhookServlet {
  /// Where it is mapped.
  static final String PATH = "/telegram/webhook";

  private static final long serialVersionUID = 1L;
  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final int MAX_BYTES = 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient UpdateIntake intake;
  private final transient List<byte[]> secrets;

  /// @param secrets any one of which a call must bring; two while they are being changed
  TelegramWebhook(UpdateIntake intake, List<String> secrets) {
    super(MAX_BYTES);
    this.intake = intake;
    this.secrets = secrets.stream().map(secret -> secret.getBytes(StandardCharsets.UTF_8)).toList();
  }

  @Override
  protected void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException, Rejected {
    if (!isTelegram(request)) {
      throw new Rejected(HttpServletResponse.SC_FORBIDDEN, "The secret token is missing or wrong.");
    }
    if (!request.getMethod().equals("POST")) {
      throw new Rejected(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Updates are sent with POST.");
    }
    var body = body(request);
    intake.take(update(body), () -> body);
    response.setStatus(HttpServletResponse.SC_OK);
  }

  private boolean isTelegram(HttpServletRequest request) {
    var header = request.getHeader(SECRET);
    var brought = (header == null ? "" : header).getBytes(StandardCharsets.UTF_8);
    boolean known = false;
    for (var secret : secrets) {
      known |= MessageDigest.isEqual(secret, brought);
    }
    return known;
  }

  private static JsonNode update(byte[] body) throws Rejected {
    try {
      var update = JSON.readTree(body);
      if (update.path("update_id").isIntegralNumber()) {
        return update;
      }
    } catch (IOException e) {
      // No JSON, or bytes that are no signs. Its text quotes the body, so it goes nowhere.
      throw new Rejected(HttpServletResponse.SC_BAD_REQUEST, "The body is not JSON.");
    }
    throw new Rejected(HttpServletResponse.SC_BAD_REQUEST, "The body is not an update.");
  }
}
