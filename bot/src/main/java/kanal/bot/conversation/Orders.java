package kanal.bot.conversation;

import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.form.Slot;
import kanal.bot.message.Language;
import kanal.bot.prompt.Command;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.Words;

/// Carries out the commands, which work in every step.
final class Orders {
  private final Filing filing;
  private final Interview interview;
  private final Phrasebook phrasebook;

  Orders(Filing filing, Interview interview, Phrasebook phrasebook) {
    this.filing = filing;
    this.interview = interview;
    this.phrasebook = phrasebook;
  }

  /// The command a text is, if it is one; `STATUS 2611-0483-7` counts as `STATUS`.
  Optional<Command> in(String text) {
    var command = Command.in(text, phrasebook);
    if (command.isPresent() || TicketNumber.in(text).isEmpty()) {
      return command;
    }
    var words = Words.of(text);
    return Command.in(words.getFirst(), phrasebook).filter(Command.STATUS::equals);
  }

  /// The language a text asks for, if that is all it does.
  Optional<Language> language(String text) {
    var said = Words.normal(text);
    return Phrasebook.LANGUAGES.stream()
        .filter(language -> phrasebook.wordsFor(language).contains(said))
        .findFirst();
  }

  Step carryOut(Step step, Command command) {
    return switch (command) {
      case YES -> yes(step);
      case HUMAN -> human(step);
      case CANCEL -> cancel(step);
      case CHANGE -> change(step);
      case STATUS -> status(step);
      case HELP -> step.say(new Prompt.Help());
    };
  }

  Step speak(Step step, Language language) {
    return step.now(step.conversation().speaking(language, true)).say(new Prompt.LanguageChosen());
  }

  /// The citizen's own reports, as a prompt.
  static Prompt.Reports reports(Conversation conversation) {
    return new Prompt.Reports(
        conversation.reports().stream()
            .map(report ->
                new Prompt.Reports.Entry(
                    report.number(), report.title(), report.stage(), report.verifyBy()))
            .toList());
  }

  private Step yes(Step step) {
    return step.conversation().phase() instanceof Phase.Asking asking
        ? interview.skip(step, asking)
        : step.say(new Prompt.Welcome());
  }

  private Step human(Step step) {
    var draft =
        step.conversation().openDraft().orElseGet(() -> Draft.startedAt(step.moment().now()));
    var wanting = step.with(draft.wantingHelp());
    return draft.answers().isEmpty()
        ? interview.repeat(wanting.in(new Phase.Asking(Slot.WHAT, 0, false)))
        : filing.file(wanting, draft.wantingHelp(), Filing.Cause.HELP_WANTED);
  }

  private Step cancel(Step step) {
    if (step.conversation().openDraft().isPresent()) {
      return filing.discard(step);
    }
    return filing
        .undoable(step)
        .map(report -> filing.withdraw(step, report))
        .orElseGet(() -> tooLate(step, new Prompt.NothingToCancel()));
  }

  private Step change(Step step) {
    if (step.conversation().openDraft().isPresent() || filing.undoable(step).isPresent()) {
      return step.in(new Phase.Changing()).say(new Prompt.ChooseChange());
    }
    return tooLate(step, new Prompt.NothingToChange());
  }

  private Step status(Step step) {
    return step.say(reports(step.conversation()));
  }

  /// Officers have it already: what the citizen writes next is added to it.
  private static Step tooLate(Step step, Prompt nothing) {
    return step.conversation().reports().stream()
        .filter(report -> !report.stage().closed())
        .findFirst()
        .map(report ->
            step.in(new Phase.Answering(report.number())).say(new Prompt.TooLate(report.number())))
        .orElseGet(() -> step.say(nothing));
  }
}
