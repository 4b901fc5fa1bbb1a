package kanal.desk.page;

import java.util.List;
import java.util.Map;
import kanal.bot.complaint.TicketNumber;

/// Tells in a list what its tickets have to do with others. A feature brings its own as a bean.
@FunctionalInterface
public interface RowNotes {
  /// A few words for those of these tickets of which there is something to tell; one look for all.
  Map<TicketNumber, String> of(List<TicketNumber> shown);
}
