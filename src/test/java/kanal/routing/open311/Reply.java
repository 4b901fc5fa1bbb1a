package kanal.routing.open311;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a played server answers.
record Reply(int status, String type, String body) {
  private static final JsonMapper JSON = new JsonMapper();

  static Reply json(String body) {
    return new Reply(200, "application/json", body);
  }

  static Reply nowhere() {
    return new Reply(404, "text/html", "<html><body>Not Found</body></html>");
  }

  static Reply fault(int status, String words) {
    return new Reply(
        status,
        "application/json",
        JSON.writeValueAsString(List.of(Map.of("code", status, "description", words))));
  }

  void say(HttpExchange exchange) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /// The fields of a form or a query.
  static Map<String, String> form(@Nullable String encoded) {
    var form = new LinkedHashMap<String, String>();
    Arrays.stream(encoded == null ? new String[0] : encoded.split("&", -1))
        .map(field -> field.split("=", 2))
        .forEach(field -> form.put(decoded(field[0]), decoded(field[1])));
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
