package kanal.bot.engine;

import java.time.Instant;
import java.util.Optional;
import kanal.bot.message.ChannelId;

/// What a platform later says about a message of ours.
///
/// @param externalId the platform's name for our message
/// @param reason the platform's code when it failed
public record DeliveryReport(
    ChannelId channel, String externalId, Status status, Optional<String> reason, Instant at) {

  /// How far a message came; reports arrive in any order, and the later of these wins.
  public enum Status {
    QUEUED,
    SENT,
    DELIVERED,
    READ,
    FAILED
  }
}
