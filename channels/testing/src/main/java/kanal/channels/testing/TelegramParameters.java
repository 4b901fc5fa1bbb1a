package kanal.channels.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The parameters of a Bot API call, sent as JSON or as multipart form data.
final class TelegramParameters {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern PART =
      Pattern.compile("name=\"([^\"]+)\".*?\r\n\r\n(.*)\r\n", Pattern.DOTALL);

  private TelegramParameters() {}

  static ObjectNode of(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    var boundary = BOUNDARY.matcher(type);
    var parameters = JsonNodeFactory.instance.objectNode();
    if (boundary.find()) {
      var text = new String(body, StandardCharsets.UTF_8);
      for (var part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
        var found = PART.matcher(part);
        if (found.find()) {
          parameters.put(found.group(1), found.group(2));
        }
      }
    } else if (body.length > 0 && JSON.readTree(body) instanceof ObjectNode sent) {
      parameters.setAll(sent);
    }
    return parameters;
  }
}
