package kanal.bot.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the routing core did to a ticket: a new stage, an officer's words to the citizen, or both.
///
/// @param id unique per core, the same each time this change is read
/// @param words what the citizen should read
/// @param by the day by which the next step happens, when one is promised; of mere words the day
///   until which the citizen may object to them
public record TicketChange(
    String id,
    TicketNumber number,
    Instant at,
    Optional<Stage> stage,
    Optional<String> words,
    Optional<LocalDate> by) {
  @Override
  public String toString() {
    return "TicketChange[" + id + " of " + number + "]";
  }
}
