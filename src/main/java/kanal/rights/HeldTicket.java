package kanal.rights;

import kanal.desk.ticket.DeskTicket;

/// A ticket of a person, and what was done at their wish.
///
/// @param erased whether its words are gone
/// @param restricted whether it is kept and not used
public record HeldTicket(DeskTicket ticket, boolean erased, boolean restricted) {
  // A ticket is what a citizen wrote.
  @Override
  public String toString() {
    return "HeldTicket[" + ticket.number() + "]";
  }
}
