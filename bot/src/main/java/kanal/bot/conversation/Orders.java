package kanal.bot.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.form.Answers;
import kanal.bot.form.Slot;
import kanal.bot.message.Language;
import kanal.bot.prompt.Command;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.StatusQuestion;
import kanal.bot.prompt.Words;

/// Carries out the commands, which work in every step.
final class Orders {
  private static final Set<Command> OF_A_REPORT = Set.of(Command.CANCEL, Command.CHANGE);

  private static final Set<String> BEFORE_A_NUMBER =
      Set.of("laporan", "report", "no", "nomor", "nomer", "number");

  private final Filing filing;
  private final Interview interview;
  private final DataWishes wishes;
  private final Phrasebook phrasebook;

  Orders(Filing filing, Interview interview, DataWishes wishes, Phrasebook phrasebook) {
    this.filing = filing;
    this.interview = interview;
    this.wishes = wishes;
    this.phrasebook = phrasebook;
  }

  /// The command a text is, if it is one, also together with a number: `STATUS 2611-0483-7`, `BATAL
  /// laporan 2611-0483-7`. STATUS may be asked for in words, too.
  Optional<Command> in(String text) {
    var command = Command.in(text, phrasebook);
    if (command.isEmpty() && StatusQuestion.is(text, phrasebook)) {
      return Optional.of(Command.STATUS);
    }
    if (command.isPresent() || TicketNumber.in(text).isEmpty()) {
      return command;
    }
    var words = Words.of(text);
    var numberOnly = words.stream().skip(1).allMatch(Orders::belongsToANumber);
    return Command.in(words.getFirst(), phrasebook)
        .filter(first -> first == Command.STATUS || (numberOnly && OF_A_REPORT.contains(first)));
  }

  private static boolean belongsToANumber(String word) {
    return BEFORE_A_NUMBER.contains(word) || word.chars().allMatch(Character::isDigit);
  }

  /// Carries a command out that was said about one report, if it changes one; the newest can be
  /// changed as ever, an earlier one only be taken back.
  Optional<Step> carryOut(Step step, Command command, Report named) {
    if (!OF_A_REPORT.contains(command) || isTheDraft(step, named)) {
      return Optional.empty();
    }
    var done =
        command == Command.CANCEL && filing.undoable(step, named)
            ? filing.withdraw(step, named)
            : late(step, named);
    return Optional.of(interview.resumed(step, done));
  }

  /// Whether a report is the one that is still at hand.
  static boolean isTheDraft(Step step, Report report) {
    return step.conversation()
        .draft()
        .flatMap(Draft::filedAs)
        .filter(report.number()::equals)
        .isPresent();
  }

  private static Step late(Step step, Report report) {
    return step.in(new Phase.Answering(report.number())).say(new Prompt.TooLate(report.number()));
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
      case ANONYMOUS -> hide(step, answers -> answers.asAnonymous(true), new Prompt.NameHidden());
      case SECRET -> hide(step, answers -> answers.asSecret(true), new Prompt.TextSecret());
      case MY_DATA -> wishes.note(step, false);
      case ERASE_DATA -> wishes.note(step, true);
      case HELP -> step.say(new Prompt.Help());
    };
  }

  Step speak(Step step, Language language) {
    return step.now(step.conversation().speaking(language, true)).say(new Prompt.LanguageChosen());
  }

  /// The citizen's own reports, as a prompt.
  static Prompt.Reports reports(Conversation conversation) {
    return new Prompt.Reports(conversation.reports().stream().map(Orders::entry).toList());
  }

  static Prompt.Reports.Entry entry(Report report) {
    return new Prompt.Reports.Entry(
        report.number(), report.title(), report.stage(), report.promised());
  }

  /// Hides the name or the text, now or while what was filed can still be changed.
  private Step hide(Step step, UnaryOperator<Answers> hidden, Prompt done) {
    var draft = step.conversation().draft();
    var changed = draft.map(some -> step.with(some.with(hidden.apply(some.answers()))));
    if (step.conversation().openDraft().isPresent()) {
      return interview.repeat(changed.orElse(step).say(done));
    }
    return filing.undoable(step).isPresent()
        ? interview.proceed(changed.orElse(step).say(done))
        : tooLate(step, new Prompt.NothingToChange());
  }

  private Step yes(Step step) {
    return step.conversation().phase() instanceof Phase.Asking asking
        ? interview.skip(step, asking)
        : step.say(
            step.conversation().reports().isEmpty()
                ? new Prompt.Welcome()
                : reports(step.conversation()));
  }

  private Step human(Step step) {
    var draft = step.conversation().openDraft().orElseGet(() -> untold(step));
    var wanting = step.with(draft.wantingHelp());
    return draft.answers().isEmpty()
        ? interview.repeat(wanting.in(new Phase.Asking(Slot.WHAT, 0, false)))
        : filing.file(wanting, draft.wantingHelp(), Filing.Cause.HELP_WANTED);
  }

  /// With what was said in vain, for the officer to read.
  private static Draft untold(Step step) {
    var draft = Draft.startedAt(step.moment().now());
    if (step.conversation().phase() instanceof Phase.Puzzled(var parts)) {
      for (var part : parts) {
        draft =
            draft
                .with(draft.answers().plus(part))
                .plus(new Line(step.moment().now(), Line.Speaker.CITIZEN, part.text()));
      }
    }
    return draft;
  }

  private Step cancel(Step step) {
    if (step.conversation().openDraft().isPresent()
        || step.conversation().phase() instanceof Phase.ChoosingReport) {
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
    // "None yet" would worry whoever has just begun to tell: the open question says it is kept.
    return step.conversation().reports().isEmpty() && step.conversation().openDraft().isPresent()
        ? interview.repeat(step)
        : step.say(reports(step.conversation()));
  }

  /// Officers have it already: what the citizen writes next is added to it.
  private static Step tooLate(Step step, Prompt nothing) {
    return step.conversation().reports().stream()
        .filter(report -> !report.stage().closed())
        .findFirst()
        .map(report -> late(step, report))
        .orElseGet(() -> step.say(nothing));
  }
}
