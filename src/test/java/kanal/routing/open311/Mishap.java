package kanal.routing.open311;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// What goes wrong with one call to the server.
public interface Mishap {

  /// Answers in place of the server, or does not.
  void happen(HttpExchange exchange, Server server) throws IOException;

  /// The server it happens to.
  interface Server {
    /// Does what the call asks for.
    void accept();

    /// Whether the test is over after so long.
    boolean closesWithin(int millis);
  }

  /// Does it, then says something else.
  static Mishap acceptThenSay(int status, String type, String body) {
    return (exchange, server) -> {
      server.accept();
      new Reply(status, type, body).say(exchange);
    };
  }

  /// Does nothing, and says this.
  static Mishap say(int status, String body) {
    return (exchange, _) -> new Reply(status, "application/json", body).say(exchange);
  }

  /// Does nothing, and asks for patience.
  static Mishap busy(int status, String retryAfter) {
    return (exchange, _) -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      new Reply(status, "text/plain", "busy").say(exchange);
    };
  }

  /// Does it, then hangs up without a word.
  static Mishap acceptThenReset() {
    return (exchange, server) -> {
      server.accept();
      exchange.close();
    };
  }

  /// Does nothing and hangs up without a word.
  static Mishap reset() {
    return (exchange, _) -> exchange.close();
  }

  /// Does it, then says nothing until the test is over.
  static Mishap acceptThenHang() {
    return (exchange, server) -> {
      server.accept();
      server.closesWithin(Integer.MAX_VALUE);
      exchange.close();
    };
  }

  /// Does it, then answers one byte at a time, without end.
  static Mishap acceptThenDrip() {
    return (exchange, server) -> {
      server.accept();
      exchange.sendResponseHeaders(200, 0);
      try (exchange) {
        while (!server.closesWithin(50)) {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
        }
      }
    };
  }
}
