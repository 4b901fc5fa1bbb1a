package kanal.bot.conversation;

import java.util.Optional;

/// The citizen's last message, so that answers hang below it.
///
/// @param reference the channel's name for the message
public record ReplyTo(String reference, Optional<String> subject) {
  @Override
  public String toString() {
    return "ReplyTo[***]";
  }
}
