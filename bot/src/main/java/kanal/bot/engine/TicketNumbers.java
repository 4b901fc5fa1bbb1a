package kanal.bot.engine;

import java.time.YearMonth;
import kanal.bot.complaint.TicketNumber;

/// Gives out numbers. Gaps are harmless, doubles are not.
public interface TicketNumbers {

  /// A number that nobody else gets. Throws `Unavailable` when none can be had.
  TicketNumber take(YearMonth month);

  /// Takes an unused number back.
  void giveBack(TicketNumber number);
}
