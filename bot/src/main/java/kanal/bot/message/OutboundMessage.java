package kanal.bot.message;

import java.util.List;
import java.util.Optional;

/// A message to a citizen, already in words that fit the channel.
///
/// @param id unique and stable over retries: mail makes its Message-ID from it
/// @param text what the citizen reads; on channels without buttons the options are already part of
///   it
/// @param options buttons, empty on channels without them
/// @param asksLocation whether a button to share the location is wanted
/// @param replaces the channel's id of an earlier message of ours to edit in place of sending a new
///   one
/// @param inReplyTo the channel's reference of the citizen's message this answers
/// @param subject for mail
/// @param about the ticket number this message is about, for mail's reply address
public record OutboundMessage(
    String id,
    ConversationKey to,
    String text,
    List<Option> options,
    boolean asksLocation,
    Optional<String> replaces,
    Optional<String> inReplyTo,
    Optional<String> subject,
    Optional<String> about) {
  public OutboundMessage {
    options = List.copyOf(options);
  }

  /// Words alone, for tests and small tools.
  public static OutboundMessage text(String id, ConversationKey to, String text) {
    return new OutboundMessage(
        id,
        to,
        text,
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public String toString() {
    return "OutboundMessage[" + id + " to " + to + "]";
  }
}
