package kanal.channels.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A loopback server that plays an SMS gateway with Kannel's `sendsms`, and remembers every
/// message.
public final class FakeGateway implements AutoCloseable {
  private static final String PASSWORD = "f4ke";

  /// How the gateway answers.
  public enum Mood {
    WELL,
    /// 503, as Kannel does when it has no route for now; nothing is taken.
    NO_ROUTE,
    /// 500; nothing is taken.
    BROKEN,
    /// 429; nothing is taken.
    TOO_MANY,
    /// 410: the number is gone.
    NUMBER_GONE,
    /// 403: wrong password.
    FORBIDDEN,
    /// Takes the message, then closes the connection without an answer.
    HANGS_UP
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Map<String, String>> taken = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;

  private FakeGateway(HttpServer server) {
    this.server = server;
  }

  /// Starts on a free port of the loopback interface.
  public static FakeGateway start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var fake = new FakeGateway(server);
      server.setExecutor(fake.threads);
      server.createContext("/cgi-bin/sendsms", fake::handle);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new IllegalStateException("no loopback port for a played gateway", e);
    }
  }

  /// What `kanal.sms.gateway.send-url` must be set to.
  public String sendUrl() {
    return "http://127.0.0.1:"
        + server.getAddress().getPort()
        + "/cgi-bin/sendsms?username=kanal&password="
        + PASSWORD
        + "&from={from}&to={to}&text={text}&id={id}";
  }

  /// From now on the gateway answers like this.
  public void mood(Mood now) {
    mood = now;
  }

  /// The messages it took, as the parameters they came with, oldest first.
  public List<Map<String, String>> taken() {
    return List.copyOf(taken);
  }

  /// Every call, as method and path with query, taken or not.
  public List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      var form = parameters(exchange);
      var allowed = PASSWORD.equals(form.get("password"));
      switch (allowed ? mood : Mood.FORBIDDEN) {
        case WELL -> {
          taken.add(form);
          answer(exchange, 202, "0: Accepted for delivery");
        }
        case NO_ROUTE -> answer(exchange, 503, "Temporal failure, try again later.");
        case BROKEN -> answer(exchange, 500, "Internal error");
        case TOO_MANY -> answer(exchange, 429, "Slow down");
        case NUMBER_GONE -> answer(exchange, 410, "Gone");
        case FORBIDDEN -> answer(exchange, 403, "Authorization failed for sendsms");
        case HANGS_UP -> taken.add(form);
      }
    }
  }

  private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
    var query = exchange.getRequestURI().getRawQuery();
    return Map.copyOf(WebForm.read(body.isEmpty() ? String.valueOf(query) : body));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
