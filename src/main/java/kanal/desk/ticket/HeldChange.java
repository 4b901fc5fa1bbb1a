package kanal.desk.ticket;

import java.time.Instant;
import kanal.bot.complaint.TicketNumber;

/// A verb that no citizen heard of yet.
///
/// @param deed the verb's name
/// @param until when the citizen's news is let go
/// @param version the ticket's after it
public record HeldChange(long id, TicketNumber number, String deed, Instant until, long version) {}
