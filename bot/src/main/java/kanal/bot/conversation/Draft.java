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
/// @param filedAs its number, once filed
/// @param lines the conversation so far
/// @param helpWanted whether the citizen asked for a person
public record Draft(
    Answers answers,
    Instant startedAt,
    Optional<TicketNumber> filedAs,
    List<Line> lines,
    boolean helpWanted) {
  private static final int MOST_PARTS = 60;
  private static final int MOST_FILES = 60;
  private static final int MOST_LINES = 300;
  private static final int MOST_SIGNS = 40_000;

  public Draft {
    lines = List.copyOf(lines);
  }

  public static Draft startedAt(Instant now) {
    return new Draft(Answers.none(), now, Optional.empty(), List.of(), false);
  }

  public Draft with(Answers newAnswers) {
    return new Draft(newAnswers, startedAt, filedAs, lines, helpWanted);
  }

  public Draft filedAs(TicketNumber number) {
    return new Draft(answers, startedAt, Optional.of(number), lines, helpWanted);
  }

  /// With one more line, unless the bot just said the same.
  public Draft plus(Line line) {
    if (!lines.isEmpty() && lines.getLast().repeats(line)) {
      return this;
    }
    var more = new ArrayList<>(lines);
    more.add(line);
    return new Draft(answers, startedAt, filedAs, more, helpWanted);
  }

  /// Whether it takes nothing more in. No citizen needs so much, and a store must not grow without
  /// end because somebody never says yes.
  boolean isFull() {
    return answers.story().size() >= MOST_PARTS
        || answers.files().size() >= MOST_FILES
        || lines.size() >= MOST_LINES
        || answers.story().stream().mapToInt(part -> part.text().length()).sum() >= MOST_SIGNS;
  }

  public Draft wantingHelp() {
    return new Draft(answers, startedAt, filedAs, lines, true);
  }
}
