package kanal.nlp.date;

import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.IncidentDate;

/// A time that a message tells of: an interval as wide as the words are vague.
///
/// @param start its first character
/// @param end the first character after it
/// @param words the citizen's own
/// @param from first possible day
/// @param to last possible day, never after the message
/// @param precision how exactly the time, or the beginning of what goes on, is told
/// @param time the hours within these days, where some are told
/// @param assumed whether the day was not said: "jam 19.20" alone, "3 hari berturut-turut"
public record DateMention(
    int start,
    int end,
    String words,
    LocalDate from,
    LocalDate to,
    Precision precision,
    Optional<TimeSpan> time,
    boolean assumed) {
  /// As the bot keeps it.
  public IncidentDate incident() {
    return new IncidentDate(words, from, to);
  }

  @Override
  public String toString() {
    return "DateMention[" + from + ".." + to + " " + precision + "]";
  }
}
