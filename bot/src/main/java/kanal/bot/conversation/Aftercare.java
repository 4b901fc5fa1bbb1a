package kanal.bot.conversation;

import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.prompt.Choice;
import kanal.bot.prompt.Hint;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.Words;

/// After officers call a report done: is it, and was it done well?
final class Aftercare {
  private final Filing filing;
  private final Phrasebook phrasebook;

  Aftercare(Filing filing, Phrasebook phrasebook) {
    this.filing = filing;
    this.phrasebook = phrasebook;
  }

  /// Waits for a yes or no about a report that was called done.
  Step check(Step step, TicketNumber number) {
    return step.conversation().reachable() ? step.in(new Phase.CheckingDone(number)) : step;
  }

  Step choose(Step step, Choice.OfDone choice) {
    return switch (step.conversation().phase()) {
      case Phase.CheckingDone(var number) ->
          choice == Choice.OfDone.NOT_SOLVED ? reopen(step, number) : solved(step, number);
      case Phase.Rating(var number) -> rated(step, number, choice);
      default -> step;
    };
  }

  /// "Belum, masih bocor" is a no with its reason.
  boolean denies(Said said) {
    var words = Words.of(said.written().text());
    return !words.isEmpty() && phrasebook.hints(Hint.NOT_YET).contains(words.getFirst());
  }

  Step reopen(Step step, TicketNumber number) {
    return again(step, number).in(new Phase.Answering(number)).say(new Prompt.Reopened(number));
  }

  /// Reopened with what is still wrong.
  Step reopen(Step step, TicketNumber number, Said said) {
    return filing.add(
        again(step, number),
        number,
        said.written().text(),
        said.written().attachments(),
        said.pin());
  }

  private static Step again(Step step, TicketNumber number) {
    var report = step.conversation().report(number).map(known -> known.in(Stage.RECEIVED));
    var open = report.map(known -> step.now(step.conversation().with(known))).orElse(step);
    return open.and(new Effect.Amend(number, new Amendment.Reopened()));
  }

  private Step solved(Step step, TicketNumber number) {
    return step.moment().channel().free()
        ? step.in(new Phase.Rating(number)).say(new Prompt.Rate(number))
        : filing.settled(step);
  }

  private Step rated(Step step, TicketNumber number, Choice.OfDone choice) {
    var rating =
        switch (choice) {
          case GOOD -> Optional.of(Rating.GOOD);
          case FAIR -> Optional.of(Rating.FAIR);
          case POOR -> Optional.of(Rating.POOR);
          case SOLVED, NOT_SOLVED -> Optional.<Rating>empty();
        };
    return filing.settled(
        rating
            .map(given -> step.and(new Effect.Amend(number, new Amendment.Rated(given))))
            .orElse(step)
            .say(new Prompt.YouAreWelcome()));
  }
}
