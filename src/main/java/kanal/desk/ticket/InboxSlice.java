package kanal.desk.ticket;

import java.util.List;

/// One page of a list.
///
/// @param more whether there are more in the direction that was asked
public record InboxSlice(List<InboxTicket> tickets, boolean more) {
  public InboxSlice {
    tickets = List.copyOf(tickets);
  }
}
