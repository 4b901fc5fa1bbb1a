package kanal.routing.open311.wire;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// What came back from a call, sorted by what it says about the call having worked.
public sealed interface Answer {

  /// It worked, and this is what the server says.
  record Said(JsonNode body) implements Answer {}

  /// It worked, but the server's words are no JSON: an empty body, a page of HTML.
  record Mumbled() implements Answer {}

  /// It worked, but the server says more than we listen to.
  record TooLarge() implements Answer {}

  /// The server will not do it.
  ///
  /// @param explained whether it said so in the words of the standard, so that it knows the call
  /// @param reason for an operator; free of our key and of long numbers
  record Refused(int status, boolean explained, String reason) implements Answer {}

  /// The server cannot do it now.
  ///
  /// @param untouched whether it surely did nothing
  record Busy(Duration after, boolean untouched) implements Answer {}

  /// There was no connection: nothing was sent.
  record Unreached() implements Answer {}

  /// It was sent, and no answer came: it may have worked or not.
  record Lost() implements Answer {}

  /// How long to wait before the next call when this one brought nothing.
  default Duration patience() {
    return this instanceof Busy busy ? busy.after() : RetryAfter.UNTOLD;
  }
}
