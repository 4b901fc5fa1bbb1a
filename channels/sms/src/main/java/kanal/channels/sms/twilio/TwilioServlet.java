package kanal.channels.sms.twilio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import kanal.channels.sms.Form;
import kanal.channels.web.Rejected;
import kanal.channels.web.WebhookServlet;

/// What Twilio's webhooks have in common: a signed form, answered with an empty TwiML document.
abstract class TwilioServlet extends WebhookServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BYTES = 128 * 1024;
  private static final byte[] NO_REPLY = "<Response/>".getBytes(StandardCharsets.US_ASCII);

  // Servlets are never serialised.
  private final transient TwilioSeal seal;
  private final String path;
  private final String[] mandatory;

  TwilioServlet(TwilioAccount account, String path, String... mandatory) {
    super(MAX_BYTES);
    this.seal = new TwilioSeal(account);
    this.path = path;
    this.mandatory = mandatory.clone();
  }

  /// Handles a form that is from Twilio.
  abstract void handle(Form form) throws Rejected;

  @Override
  protected final void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException, Rejected {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      throw new Rejected(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only POST is understood.");
    }
    var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw new Rejected(
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Only web forms are understood.");
    }
    var form = Form.read(body(request));
    var signature = Optional.ofNullable(request.getHeader("X-Twilio-Signature")).orElse("");
    // An address with a query is not the configured one, so its signature cannot fit.
    if (request.getQueryString() != null || !seal.genuine(path, form, signature, mandatory)) {
      throw new Rejected(HttpServletResponse.SC_FORBIDDEN, "The signature does not fit.");
    }
    handle(form);
    response.setContentType("text/xml");
    response.getOutputStream().write(NO_REPLY);
  }
}
