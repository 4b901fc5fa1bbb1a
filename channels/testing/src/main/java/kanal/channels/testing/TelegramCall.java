package kanal.channels.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A call the played Telegram got.
///
/// @param method in lower case, since the Bot API does not tell cases apart
public record TelegramCall(String method, ObjectNode parameters) {

  /// A parameter as text; empty when it was not sent.
  public String parameter(String name) {
    return parameters.path(name).asText();
  }
}
