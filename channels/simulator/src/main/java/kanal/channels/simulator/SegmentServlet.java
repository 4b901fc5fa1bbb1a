package kanal.channels.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kanal.bot.message.SmsText;
import kanal.channels.web.Rejected;
import kanal.channels.web.WebhookServlet;

/// Counts the segments of a text while it is typed, so that the page needs no rules of its own.
final class SegmentServlet extends WebhookServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = 16 * 1024;

  SegmentServlet() {
    super(MOST_BYTES);
  }

  @Override
  protected void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException, Rejected {
    Requests.method(request, "POST");
    var text = new String(body(request), StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response
        .getWriter()
        .write(
            "{\"segments\":%d,\"left\":%d,\"plain\":%b}"
                .formatted(SmsText.segments(text), left(text), SmsText.isGsm7(text)));
  }

  /// How many plain letters still fit without another segment.
  static int left(String text) {
    var segments = SmsText.segments(text);
    var left = 0;
    while (SmsText.segments(text + "a".repeat(left + 1)) == segments) {
      left++;
    }
    return left;
  }
}
