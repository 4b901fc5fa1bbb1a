package kanal.nlp.date;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.IncidentDate;
import kanal.nlp.text.Message;

/// Finds the times a message tells of; nothing is read from a clock, and nothing is in the future.
public final class DateFinder {
  private final ZoneId zone;

  /// @param zone in which the citizens' days begin and end
  public DateFinder(ZoneId zone) {
    this.zone = zone;
  }

  /// When it happened: of several times the most exact, of equally exact ones the first; never one
  /// whose day is only assumed.
  public Optional<IncidentDate> find(Message message, Instant receivedAt) {
    return found(message, receivedAt.atZone(zone)).stream()
        .filter(days -> !days.assumed())
        .reduce((best, next) -> next.weight() > best.weight() ? next : best)
        .map(days ->
            new IncidentDate(message.between(days.first(), days.last()), days.from(), days.to()));
  }

  /// All times, in the order of the text, never overlapping.
  public List<DateMention> mentions(Message message, Instant receivedAt) {
    return found(message, receivedAt.atZone(zone)).stream()
        .map(days -> mention(message, days))
        .toList();
  }

  private static DateMention mention(Message message, Days days) {
    return new DateMention(
        message.word(days.first()).start(),
        message.word(days.last()).end(),
        message.between(days.first(), days.last()),
        days.from(),
        days.to(),
        days.precision(),
        days.time(),
        days.assumed());
  }

  private static List<Days> found(Message message, ZonedDateTime now) {
    var grammar = new Grammar(new TimeWords(message), now);
    var found = new ArrayList<Days>();
    int free = 0;
    int i = 0;
    while (i < message.size()) {
      var days = grammar.at(i);
      if (days.isPresent()) {
        // A word in front, like "sudah", may belong to the time before already.
        found.add(days.get().startingAt(Math.max(free, days.get().first())));
        free = days.get().last() + 1;
      }
      i = Math.max(free, i + 1);
    }
    return found;
  }
}
