package kanal.channels.simulator;

import tools.jackson.databind.json.JsonMapper;

/// Writes events as a browser's `EventSource` reads them (WHATWG HTML, section "Server-sent
/// events").
final class ServerSentEvent {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ServerSentEvent() {}

  /// One event; JSON has no line breaks of its own, so one data line holds it.
  static String of(String name, Object what) {
    return "event: " + name + "\ndata: " + JSON.writeValueAsString(what) + "\n\n";
  }
}
