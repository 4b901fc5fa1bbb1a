package kanal.desk.ticket;

/// What the inbox needs to know of tickets that may tell the same.
@FunctionalInterface
public interface SimilarTickets {
  /// Nobody compares tickets.
  SimilarTickets NONE = _ -> "false";

  /// The condition on the column `number` of this table that somebody should compare the ticket.
  String condition(String table);
}
