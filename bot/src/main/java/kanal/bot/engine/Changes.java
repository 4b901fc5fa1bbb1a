package kanal.bot.engine;

import java.util.List;
import kanal.bot.complaint.TicketChange;

/// Some changes, and the position after them.
public record Changes(List<TicketChange> changes, String position) {
  public Changes {
    changes = List.copyOf(changes);
  }
}
