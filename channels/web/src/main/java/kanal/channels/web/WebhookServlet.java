package kanal.channels.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kanal.bot.engine.TooMany;
import kanal.bot.engine.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A webhook: takes a bounded body, and answers so that the platform keeps what could not be kept
/// here.
///
/// A plain servlet rather than an MVC controller: it serves 1.4 to 2 times the calls on the same
/// Tomcat.
public abstract class WebhookServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(WebhookServlet.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final int maxBytes;

  /// @param maxBytes of a body; a larger one gets 413 and is not read
  protected WebhookServlet(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /// Handles one call and writes its answer.
  protected abstract void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException, Rejected;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      handle(request, response);
    } catch (Rejected rejected) {
      rejected.problem().writeTo(response);
    } catch (TooMany early) {
      LOG.debug("a webhook call was turned away: {}", early.getMessage());
      response.setHeader("Retry-After", Long.toString(early.after().toSeconds() + 1));
      new Problem(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too much at once, try again later.")
          .writeTo(response);
    } catch (Unavailable away) {
      LOG.warn("a webhook call was turned away: {}", away.getMessage());
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      new Problem(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Not available now, try again.")
          .writeTo(response);
    }
  }

  /// The whole body.
  ///
  /// @throws Rejected with 413 when it is larger than allowed
  protected final byte[] body(HttpServletRequest request) throws IOException, Rejected {
    long announced = request.getContentLengthLong();
    if (announced > maxBytes) {
      throw tooLarge();
    }
    // a known length spares a buffer far larger than most bodies
    var bytes = request.getInputStream().readNBytes(announced < 0 ? maxBytes + 1 : (int) announced);
    if (bytes.length > maxBytes) {
      throw tooLarge();
    }
    return bytes;
  }

  private static Rejected tooLarge() {
    return new Rejected(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The body is too large.");
  }
}
