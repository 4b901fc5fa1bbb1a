package kanal.channels.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A message as the played Twilio keeps it.
///
/// @param inbound whether a citizen wrote it
/// @param parameters what came with `Messages.json`, for ours
public record TwilioMessage(
    String sid,
    boolean inbound,
    String from,
    String to,
    String body,
    Instant at,
    List<Media> media,
    Map<String, String> parameters) {
  public TwilioMessage {
    media = List.copyOf(media);
    parameters = Map.copyOf(parameters);
  }

  /// A file of a message.
  // The bytes are served as they are and never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record Media(String sid, String type, byte[] bytes) {}

  /// Where Twilio was asked to report what becomes of this message; empty when it was not.
  public String statusCallback() {
    return parameters.getOrDefault("StatusCallback", "");
  }
}
