package kanal.rights;

import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.CitizenRecord;

/// Where something is held of a person.
///
/// @param conversations what the intake keeps of them
/// @param tickets those that bear their name
/// @param anonymous those that nobody on the desk may connect with them: they are counted, exported
///   and erased with the others, and not named
public record Holding(
    List<CitizenRecord> conversations, List<TicketNumber> tickets, List<TicketNumber> anonymous) {
  public Holding {
    conversations = List.copyOf(conversations);
    tickets = List.copyOf(tickets);
    anonymous = List.copyOf(anonymous);
  }

  public boolean isEmpty() {
    return conversations.isEmpty() && tickets.isEmpty() && anonymous.isEmpty();
  }

  @Override
  public String toString() {
    return "Holding[" + conversations.size() + " conversations, " + tickets.size() + " tickets]";
  }
}
