package kanal.ops;

import java.time.Instant;
import kanal.bot.message.ChannelId;

/// Something that waits for an operator, told without a citizen's words or number.
///
/// @param channel it came by or was to go by
/// @param kind what it is: `Say`, `File`, `Written`, `mail`
/// @param reason why it waits: the platform's answer or the kind of a failure
/// @param attempts how often it was tried
public record Waiting(
    String id, ChannelId channel, Instant at, String kind, String reason, int attempts) {}
