package kanal.desk.ticket;

import java.time.Instant;
import java.util.Optional;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Stage;

/// One line of a ticket's story: words, a new stage, or both.
///
/// @param officer who wrote or decided it
/// @param stage that the ticket came to with it
public record DeskLine(
    Instant at, Speaker by, String words, Optional<String> officer, Optional<Stage> stage) {
  @Override
  public String toString() {
    return "DeskLine[" + by + ", " + words.length() + " characters]";
  }
}
