package kanal.desk.ticket;

import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.desk.officer.Scope;

/// Which tickets an officer wants to see; nothing chosen is all they may see.
///
/// @param scope the tickets they may see
/// @param citizenWrote only those whose citizen wrote since an officer last acted
/// @param page from 1
public record InboxFilter(
    Scope scope, Optional<Stage> stage, Optional<String> topic, boolean citizenWrote, int page) {
  public static final int TICKETS_PER_PAGE = 50;

  public InboxFilter {
    if (page < 1) {
      throw new IllegalArgumentException("pages count from 1: " + page);
    }
  }
}
