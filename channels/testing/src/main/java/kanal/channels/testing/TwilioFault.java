package kanal.channels.testing;

/// A way in which the played Twilio fails to answer a new message.
public sealed interface TwilioFault {

  /// Answers an error as the REST API does; the message is not taken.
  ///
  /// @param status HTTP status code
  /// @param code Twilio's error code
  record Refusal(int status, int code, String message) implements TwilioFault {}

  /// A proxy in front of Twilio answers a page of HTML; the message is not taken.
  record Page(int status) implements TwilioFault {}

  /// Takes the message, then answers this status.
  record TakenThenBroken(int status) implements TwilioFault {}

  /// Takes the message, then closes the connection without an answer.
  record HangUp() implements TwilioFault {}

  /// Takes the message, and never answers.
  record Silence() implements TwilioFault {}

  static TwilioFault broken() {
    return new Refusal(500, 20500, "Internal Server Error");
  }

  static TwilioFault unavailable() {
    return new Refusal(503, 20503, "Service Unavailable");
  }

  static TwilioFault tooMany() {
    return new Refusal(429, 20429, "Too Many Requests");
  }

  /// The citizen said STOP.
  static TwilioFault optedOut() {
    return new Refusal(400, 21610, "Attempt to send to unsubscribed recipient");
  }

  /// A refusal of the message itself, with this code.
  static TwilioFault code(int code) {
    return new Refusal(400, code, "The message was refused");
  }
}
