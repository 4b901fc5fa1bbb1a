package kanal.bot.engine;

import java.time.Duration;

/// What became of bringing a file home.
public sealed interface Fetched {

  /// The file.
  // The bytes are handed over once and never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Content(byte[] bytes) implements Fetched {
    @Override
    public String toString() {
      return "Content[" + bytes.length + " bytes]";
    }
  }

  /// Not now.
  record TryAgain(Duration after) implements Fetched {}

  /// Will never work.
  ///
  /// @param reason in words an operator understands, such as `too large`
  record Gone(String reason) implements Fetched {}
}
