package kanal.channels.sms.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kanal.bot.engine.TooMany;
import kanal.channels.sms.Digest;
import kanal.channels.sms.Form;
import kanal.channels.sms.RawForm;
import kanal.channels.web.Rejected;
import kanal.channels.web.WebhookServlet;

/// What a gateway's webhooks have in common: a form by GET or POST, with the shared secret,
/// answered with nothing, for a gateway would send the answer to the citizen.
abstract class GatewayServlet extends WebhookServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BYTES = 128 * 1024;
  private static final String SECRET = "secret";

  private final transient String secret;

  GatewayServlet(String secret) {
    super(MAX_BYTES);
    this.secret = secret;
  }

  /// Handles a form that is from the gateway.
  abstract void handle(Form form) throws Rejected;

  /// Handles a form of the gateway that cannot be read.
  ///
  /// @param encoded without the secret
  /// @param why it cannot be read
  void unreadable(byte[] encoded, Rejected why) throws Rejected {
    throw why;
  }

  /// Handles a form for which there is no room now.
  ///
  /// @param encoded without the secret
  void tooMany(byte[] encoded, TooMany early) throws Rejected {
    throw early;
  }

  @Override
  protected final void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException, Rejected {
    var encoded = encoded(request);
    var raw = new RawForm(encoded);
    var shown = Optional.ofNullable(request.getHeader("X-Kanal-Secret")).or(() -> raw.text(SECRET));
    if (!Digest.same(secret, shown.orElse(""))) {
      throw new Rejected(HttpServletResponse.SC_FORBIDDEN, "The secret does not fit.");
    }
    handle(encoded, raw);
    response.setContentType("text/plain");
    response.setStatus(HttpServletResponse.SC_OK);
  }

  private void handle(byte[] encoded, RawForm raw) throws Rejected {
    Form form;
    try {
      form = Form.read(encoded);
    } catch (Rejected malformed) {
      unreadable(raw.without(SECRET), malformed);
      return;
    }
    try {
      handle(form);
    } catch (TooMany early) {
      tooMany(raw.without(SECRET), early);
    }
  }

  private byte[] encoded(HttpServletRequest request) throws IOException, Rejected {
    var query =
        Optional.ofNullable(request.getQueryString())
            .orElse("")
            .getBytes(StandardCharsets.ISO_8859_1);
    return switch (request.getMethod()) {
      case "GET" -> query;
      case "POST" -> joined(query, body(request));
      default ->
          throw new Rejected(
              HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only GET and POST are understood.");
    };
  }

  private static byte[] joined(byte[] query, byte[] body) {
    var both = new byte[query.length + 1 + body.length];
    System.arraycopy(query, 0, both, 0, query.length);
    both[query.length] = '&';
    System.arraycopy(body, 0, both, query.length + 1, body.length);
    return both;
  }
}
