package kanal.bot.engine;

import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;

/// Where complaints are filed: the built-in desk, or anybody's Open311 server.
public interface RoutingCore {

  /// Files a ticket. Filing the same number again changes nothing and answers the same.
  ///
  /// Never throws for what the core does or says: that is a `Filing`.
  Filing file(Ticket ticket);

  /// Tells what the citizen did to a filed ticket. The same id again changes nothing.
  ///
  /// @param reference what `file` answered for this number
  /// @param id unique per amendment
  Filing amend(TicketNumber number, String reference, String id, Amendment amendment);

  /// What happened to tickets after the position, oldest first.
  ///
  /// @param position as returned with the changes before; empty for the beginning
  Changes changesAfter(String position);
}
