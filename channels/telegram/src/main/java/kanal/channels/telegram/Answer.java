package kanal.channels.telegram;

import java.time.Duration;

/// What Telegram made of a call.
sealed interface Answer<T> {

  /// It was done.
  record Done<T>(T result) implements Answer<T> {}

  /// Too many calls: nothing was done, and nothing will be before this time has passed.
  record TooMany<T>(Duration retryAfter) implements Answer<T> {}

  /// Telegram said no; nothing was done.
  ///
  /// @param code of the Bot API, such as 400 or 403
  /// @param description in Telegram's words
  record No<T>(int code, String description) implements Answer<T> {
    boolean mentions(String words) {
      return description.contains(words);
    }
  }

  /// Telegram was not reached, or its side is broken: nothing was done.
  record NotDone<T>(String reason) implements Answer<T> {}

  /// The answer was lost: it may have been done or not.
  record Lost<T>(String reason) implements Answer<T> {}
}
