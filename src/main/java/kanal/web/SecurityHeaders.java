package kanal.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Begins every answer with the strictest headers; whoever makes the answer may replace one.
///
/// A valve, because it also sees what no filter does: calls that Tomcat itself refuses, and
/// webhooks, which pass no filter.
final class SecurityHeaders extends ValveBase {
  private static final String CONTENT_POLICY = "Content-Security-Policy";
  private static final String TRANSPORT = "Strict-Transport-Security";
  private static final String A_YEAR = "max-age=31536000; includeSubDomains";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy",
              "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          // What is no asset may be about somebody, and computers in offices are shared.
          "Cache-Control", "no-store");

  private final List<ContentPolicy> policies;

  SecurityHeaders(List<ContentPolicy> policies) {
    super(true);
    this.policies = List.copyOf(policies);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    ALWAYS.forEach(response::setHeader);
    response.setHeader(CONTENT_POLICY, policy(request.getDecodedRequestURI()));
    // On a plain connection browsers ignore it, and must (RFC 6797, 7.2).
    if (request.isSecure()) {
      response.setHeader(TRANSPORT, A_YEAR);
    }
    getNext().invoke(request, response);
  }

  private String policy(String path) {
    // Tomcat knows no path of a call it could not read.
    return policies.stream()
        .filter(policy -> path != null && policy.covers(path))
        .findFirst()
        .orElse(ContentPolicy.ERRORS)
        .directives();
  }
}
