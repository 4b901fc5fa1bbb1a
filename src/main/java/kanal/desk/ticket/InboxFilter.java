package kanal.desk.ticket;

import java.time.LocalDate;
import kanal.desk.officer.Scope;

/// Which tickets an officer wants to see.
///
/// @param scope the tickets they may see
/// @param soon the last day that counts as near
public record InboxFilter(Scope scope, Tray tray, Criteria criteria, LocalDate soon) {
  /// How many tickets a page shows.
  public static final int TICKETS_PER_PAGE = 50;

  /// The same officer's view of another tray, with nothing else asked.
  public InboxFilter in(Tray other) {
    return new InboxFilter(scope, other, Criteria.NONE, soon);
  }
}
