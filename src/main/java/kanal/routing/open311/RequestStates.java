package kanal.routing.open311;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kanal.routing.open311.RequestState.Absent;
import kanal.routing.open311.RequestState.Known;
import kanal.routing.open311.RequestState.Outcome;
import kanal.routing.open311.RequestState.Promised;
import kanal.routing.open311.RequestState.Tried;

/// Writes states of requests as one line each, and reads them again: `1 known 4711 4711`.
final class RequestStates {
  private static final String VERSION = "1";

  private RequestStates() {}

  static String write(RequestState state) {
    return switch (state) {
      case Absent() -> line("absent");
      case Tried(var first, var last, var outcome) ->
          line("tried", first.toString(), last.toString(), outcome.name());
      case Promised(var token) -> line("promised", token);
      case Known(var id, var reference) -> line("known", id, reference);
    };
  }

  /// @throws IllegalArgumentException for a line that this version did not write
  static RequestState read(String line) {
    var parts = line.split(" ", -1);
    var shape = parts.length > 1 && parts[0].equals(VERSION) ? parts[1] + parts.length : "";
    return switch (shape) {
      case "absent2" -> new Absent();
      case "tried5" ->
          new Tried(
              Instant.parse(part(parts[2])),
              Instant.parse(part(parts[3])),
              Outcome.valueOf(parts[4]));
      case "promised3" -> new Promised(part(parts[2]));
      case "known4" -> new Known(part(parts[2]), part(parts[3]));
      default -> throw new IllegalArgumentException("no state of a filed request: " + line);
    };
  }

  private static String line(String name, String... parts) {
    var line = new StringBuilder(VERSION).append(' ').append(name);
    for (var part : parts) {
      line.append(' ').append(URLEncoder.encode(part, StandardCharsets.UTF_8));
    }
    return line.toString();
  }

  private static String part(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
