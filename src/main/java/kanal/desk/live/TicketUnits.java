package kanal.desk.live;

import java.util.Collection;
import java.util.Map;
import kanal.bot.complaint.TicketNumber;

/// Tells which units own tickets.
public interface TicketUnits {
  /// The unit of each of these that is there.
  Map<TicketNumber, String> of(Collection<TicketNumber> numbers);
}
