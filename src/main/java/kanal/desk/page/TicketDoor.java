package kanal.desk.page;

import kanal.bot.complaint.TicketNumber;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;

/// The one way from an address to a ticket: to officers who need to know of it.
public final class TicketDoor {
  private final TicketReader reader;

  TicketDoor(TicketReader reader) {
    this.reader = reader;
  }

  /// The ticket of the number in an address.
  ///
  /// @throws NoSuchPage when there is none, or none for this officer
  DeskTicket open(String number, Officer officer) {
    return TicketNumber.in(number)
        .filter(it -> it.value().equals(number))
        .flatMap(it -> reader.find(it, officer.scope()))
        .orElseThrow(NoSuchPage::new);
  }
}
