package kanal.desk.ticket;

import java.time.Instant;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;

/// Is told what happens to a ticket inside the transaction in which it happens, and may add to it.
public interface TicketWitness {

  /// An officer decided, or answered; the ticket, its story and the citizen's news have it already.
  ///
  /// @param stage the ticket came to; empty when it stayed where it was
  /// @param words for the citizen; may be empty
  void decided(
      TicketNumber number, Optional<Stage> stage, String words, String officer, Instant at);

  /// The citizen changed something; the ticket has it already.
  void amended(TicketNumber number, Amendment amendment, Instant at);
}
