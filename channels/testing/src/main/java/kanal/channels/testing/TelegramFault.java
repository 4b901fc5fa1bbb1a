package kanal.channels.testing;

/// A way in which the played Telegram fails a call.
public sealed interface TelegramFault {

  /// Answers an error as the Bot API does; nothing is done.
  ///
  /// @param retryAfter seconds; 0 for errors that carry none
  record Refusal(int code, String description, int retryAfter) implements TelegramFault {}

  /// A gateway in front of Telegram answers a page of HTML; nothing is done.
  record Page(int status) implements TelegramFault {}

  /// Does what was asked, then closes the connection without an answer.
  record HangUp() implements TelegramFault {}

  /// Does what was asked, then closes the connection in the middle of the answer.
  record CutOff() implements TelegramFault {}

  /// Nothing goes wrong: lets a later call be the one that fails.
  record Nothing() implements TelegramFault {}

  /// Telegram's side is broken.
  static TelegramFault broken() {
    return new Refusal(500, "Internal Server Error", 0);
  }

  /// Too many calls.
  static TelegramFault tooMany(int seconds) {
    return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds);
  }
}
