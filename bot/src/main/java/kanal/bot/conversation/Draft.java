package kanal.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.form.Answers;

/// A complaint in the making, or one just filed that can still be changed.
///
/// @param startedAt when its first word came
/// @param touchedAt when its last word came
/// @param filedAs its number, once filed
/// @param parts the citizen's messages that make up the description, so that an edit finds its own
/// @param lines the conversation so far
/// @param helpWanted whether the citizen asked for a person
public record Draft(
    Answers answers,
    Instant startedAt,
    Instant touchedAt,
    Optional<TicketNumber> filedAs,
    List<Part> parts,
    List<Line> lines,
    boolean helpWanted) {

  /// One message of the description.
  ///
  /// @param reference the channel's name for the message
  public record Part(String reference, String text) {
    @Override
    public String toString() {
      return "Part[" + text.length() + " characters]";
    }
  }

  public Draft {
    parts = List.copyOf(parts);
    lines = List.copyOf(lines);
  }

  public static Draft startedAt(Instant now) {
    return new Draft(Answers.none(), now, now, Optional.empty(), List.of(), List.of(), false);
  }

  public Draft with(Answers newAnswers) {
    return new Draft(newAnswers, startedAt, touchedAt, filedAs, parts, lines, helpWanted);
  }

  public Draft touchedAt(Instant now) {
    return new Draft(answers, startedAt, now, filedAs, parts, lines, helpWanted);
  }

  public Draft filedAs(TicketNumber number) {
    return new Draft(answers, startedAt, touchedAt, Optional.of(number), parts, lines, helpWanted);
  }

  public Draft withParts(List<Part> newParts) {
    return new Draft(answers, startedAt, touchedAt, filedAs, newParts, lines, helpWanted);
  }

  public Draft plus(Line line) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new Draft(answers, startedAt, touchedAt, filedAs, parts, more, helpWanted);
  }

  public Draft wantingHelp() {
    return new Draft(answers, startedAt, touchedAt, filedAs, parts, lines, true);
  }
}
