package kanal.bot.engine;

import java.time.Instant;
import kanal.bot.message.InboundMessage;

/// A message that could not be taken in, kept for an operator.
///
/// @param failure the type of what went wrong, never its words
public record Quarantined(InboundMessage message, String failure, Instant at) {}
