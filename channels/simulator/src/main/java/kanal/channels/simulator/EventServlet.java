package kanal.channels.simulator;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kanal.channels.web.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells an open page what happens on its phones: Server-Sent Events, first of all the whole
/// history.
final class EventServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(EventServlet.class);
  private static final String COME_BACK_AFTER_2_SECONDS = "retry: 2000\n\n";

  private final transient Citizens citizens;
  private final Duration heartbeat;

  EventServlet(Citizens citizens, Duration heartbeat) {
    this.citizens = citizens;
    this.heartbeat = heartbeat;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var citizen = Requests.citizen(request);
      var page = citizens.open(citizen).orElseThrow(Requests::noRoom);
      response.setContentType("text/event-stream");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "no-store");
      var connection = request.startAsync();
      connection.setTimeout(0);
      Thread.ofVirtual().name("simulator-page").start(() -> serve(citizen, page, connection));
    } catch (Rejected rejected) {
      rejected.problem().writeTo(response);
    }
  }

  private void serve(Citizen citizen, Page page, AsyncContext connection) {
    try {
      write(connection, COME_BACK_AFTER_2_SECONDS);
      for (var event = page.next(heartbeat); event.isPresent(); event = page.next(heartbeat)) {
        write(connection, event.get());
      }
      connection.complete();
    } catch (IOException closed) {
      // The container sees the same failure and completes the connection itself.
      LOG.debug("a page was closed: {}", closed.getClass().getName());
    } catch (InterruptedException _) {
      connection.complete();
      Thread.currentThread().interrupt();
    } finally {
      citizens.phones(citizen).ifPresent(phones -> phones.close(page));
    }
  }

  private static void write(AsyncContext connection, String event) throws IOException {
    var out = connection.getResponse().getOutputStream();
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
