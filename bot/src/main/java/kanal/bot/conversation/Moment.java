package kanal.bot.conversation;

import java.time.Instant;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Capabilities;

/// What the world brings to a turn, so that the core needs no clock and no dice.
///
/// @param now when the turn is taken
/// @param channel what the citizen's channel can do
/// @param spare a fresh number, used only if this turn files something
public record Moment(Instant now, Capabilities channel, TicketNumber spare) {}
