package kanal.bot.prompt;

import java.util.Map;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TicketPins;

/// How citizens check their reports on a page.
///
/// @param pins of which receipts tell the ticket's
/// @param page its address as citizens type it; empty when the agency tells it otherwise
public record Checking(TicketPins pins, String page) {
  /// The phrase that tells a PIN.
  String key() {
    return page.isEmpty() ? "pin" : "pin.page";
  }

  /// What it says of a ticket.
  Map<String, String> values(TicketNumber number) {
    return Map.of("code", pins.of(number), "page", page);
  }
}
