package kanal.bot.prompt;

import kanal.bot.complaint.TicketPins;

/// How citizens check their reports on a page.
///
/// @param pins of which receipts tell the ticket's
/// @param page its address as citizens type it; empty when the agency tells it otherwise
public record Checking(TicketPins pins, String page) {}
