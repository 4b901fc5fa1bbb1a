package kanal.bot.engine;

import java.time.Instant;
import kanal.bot.message.ChannelId;

/// A note of what an operator threw away; nothing of the citizen's is in it.
///
/// @param reason why it had been kept
/// @param by who threw it away
/// @param at when
public record Discarded(String id, ChannelId channel, String reason, String by, Instant at) {}
