package kanal.trace;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// A span around each call of a platform.
final class WebhookTracing implements Filter {
  private final OpenTelemetryTracing tracing;

  WebhookTracing(OpenTelemetryTracing tracing) {
    this.tracing = tracing;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // The path alone: a query may hold a secret, or what a citizen wrote.
    var path = request instanceof HttpServletRequest http ? http.getServletPath() : "";
    var span = tracing.call(path);
    try (var _ = span.makeCurrent()) {
      chain.doFilter(request, response);
    } finally {
      if (response instanceof HttpServletResponse http) {
        span.setAttribute("http.response.status_code", (long) http.getStatus());
      }
      span.end();
    }
  }
}
