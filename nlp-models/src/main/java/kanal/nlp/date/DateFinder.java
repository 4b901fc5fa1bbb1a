package kanal.nlp.date;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.nlp.text.Message;

/// Finds the times a message tells of; nothing is read from a clock, and nothing is in the future.
public final class DateFinder {
  private DateFinder() {}

  /// What a message tells of time.
  ///
  /// @param all in the order of the text, never overlapping
  /// @param incident when it happened: of several times the most exact, of equally exact ones the
  ///   first; never one whose day is only assumed
  public record Dates(List<DateMention> all, Optional<DateMention> incident) {
    private static final Dates NONE = new Dates(List.of(), Optional.empty());

    public Dates {
      all = List.copyOf(all);
    }
  }

  /// @param now when the message came, where days begin and end at that zone's midnight
  public static Dates read(Message message, ZonedDateTime now) {
    var found = found(message, now);
    if (found.isEmpty()) {
      return Dates.NONE;
    }
    return new Dates(
        found.stream().map(days -> mention(message, days)).toList(),
        found.stream()
            .filter(days -> !days.assumed())
            .reduce((best, next) -> next.weight() > best.weight() ? next : best)
            .map(days -> mention(message, days)));
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
    var words = new TimeWords(message);
    var grammar = new Grammar(words, now);
    var found = new ArrayList<Days>();
    int free = 0;
    int i = 0;
    while (i < message.size()) {
      Optional<Days> days = words.mayBegin(i) ? grammar.at(i) : Optional.empty();
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
