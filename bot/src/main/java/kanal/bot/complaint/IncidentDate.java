package kanal.bot.complaint;

import java.time.LocalDate;

/// When it happened: an interval as wide as the citizen's words are vague.
///
/// @param words the citizen's own
/// @param from first possible day
/// @param to last possible day, not before `from`
public record IncidentDate(String words, LocalDate from, LocalDate to) {
  public IncidentDate {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("an incident cannot end before it began");
    }
  }

  @Override
  public String toString() {
    return "IncidentDate[" + from + ".." + to + "]";
  }
}
