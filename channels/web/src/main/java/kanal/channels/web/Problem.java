package kanal.channels.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// An error answer as RFC 9457 problem details.
///
/// @param status HTTP status code
/// @param title one sentence that says what was wrong; it must not repeat what the caller sent
public record Problem(int status, String title) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /// Writes the answer.
  public void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    var body =
        "{\"type\":\"about:blank\",\"status\":%d,\"title\":\"%s\"}".formatted(status, escaped());
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  private String escaped() {
    return title.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
