package kanal.channels.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// An answer of the Bot API: a result, or an error.
record TelegramAnswer(int status, ObjectNode body) {

  static TelegramAnswer of(JsonNode result) {
    var body = JsonNodeFactory.instance.objectNode().put("ok", true);
    body.set("result", result);
    return new TelegramAnswer(200, body);
  }

  static TelegramAnswer yes() {
    return of(BooleanNode.TRUE);
  }

  static TelegramAnswer error(int code, String description) {
    return error(code, description, 0);
  }

  static TelegramAnswer error(int code, String description, int retryAfter) {
    var body = JsonNodeFactory.instance.objectNode().put("ok", false);
    body.put("error_code", code).put("description", description);
    if (retryAfter > 0) {
      body.putObject("parameters").put("retry_after", retryAfter);
    }
    return new TelegramAnswer(code, body);
  }

  void write(HttpExchange exchange) throws IOException {
    var bytes = bytes();
    send(exchange, status, "application/json", bytes.length, bytes);
  }

  /// Promises the whole answer and breaks off halfway.
  void writeHalf(HttpExchange exchange) throws IOException {
    var bytes = bytes();
    var half = Arrays.copyOf(bytes, bytes.length / 2);
    send(exchange, status, "application/json", bytes.length, half);
  }

  static void page(HttpExchange exchange, int status) throws IOException {
    var bytes = "<html><body>Bad Gateway</body></html>".getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "text/html", bytes.length, bytes);
  }

  static void file(HttpExchange exchange, Optional<byte[]> bytes) throws IOException {
    if (bytes.isEmpty()) {
      error(404, "Not Found").write(exchange);
    } else {
      var content = bytes.get();
      send(exchange, 200, "application/octet-stream", content.length, content);
    }
  }

  private byte[] bytes() {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void send(
      HttpExchange exchange, int status, String type, long promised, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, promised == 0 ? -1 : promised);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().flush();
  }
}
