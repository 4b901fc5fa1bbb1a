package kanal.desk.ticket;

import java.util.List;
import kanal.bot.complaint.TicketNumber;

/// Which tickets may tell of the same thing; offered by whoever compares them.
public interface SimilarTickets {
  /// Nobody compares.
  SimilarTickets NONE =
      new SimilarTickets() {
        @Override
        public String condition(String table) {
          return "false";
        }

        @Override
        public List<TicketNumber> proposedFor(TicketNumber number) {
          return List.of();
        }
      };

  /// The condition on the column `number` of this table that somebody should compare the ticket.
  String condition(String table);

  /// The tickets that one should be compared with, likeliest first.
  List<TicketNumber> proposedFor(TicketNumber number);
}
