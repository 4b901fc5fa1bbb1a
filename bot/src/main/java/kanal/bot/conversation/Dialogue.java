package kanal.bot.conversation;

import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Recorded;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.prompt.Choices;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;

/// Decides what happens next in a conversation: the pure core. It reads no clock, sends nothing,
/// keeps nothing.
public final class Dialogue {
  private final Phrasebook phrasebook;
  private final Filing filing;
  private final Interview interview;
  private final Aftercare aftercare;
  private final Sorting sorting;
  private final Offers offers;
  private final Listening listening;
  private final Recording recording;
  private final WordsToRead wordsToRead;

  public Dialogue(Phrasebook phrasebook, Rules rules) {
    this.phrasebook = phrasebook;
    filing = new Filing(rules);
    interview = new Interview(rules, filing);
    aftercare = new Aftercare(filing, phrasebook);
    sorting = new Sorting(rules, filing, interview);
    var orders = new Orders(filing, interview, new DataWishes(rules, filing), phrasebook);
    offers = new Offers(phrasebook);
    listening =
        new Listening(
            filing,
            interview,
            new Amends(interview),
            orders,
            aftercare,
            sorting,
            offers,
            phrasebook);
    recording = new Recording(filing);
    wordsToRead = new WordsToRead(phrasebook, rules);
  }

  /// What the conversation becomes, and what is to be done in the world.
  public Next next(Conversation conversation, Event event) {
    var step = Step.from(conversation, event.moment(), phrasebook);
    var done =
        switch (event) {
          case Event.Received received -> received(step, received);
          case Event.Woken(var timer, var _) -> woken(step, timer);
          case Event.Changed(var change, var _) -> changed(step, change);
        };
    return done.next();
  }

  /// The words that tell what a message means: its own, or those behind a choice.
  public String wordsToRead(Conversation conversation, InboundMessage message) {
    if (message.content() instanceof Recorded recorded) {
      return Recording.wordsToRead(recorded);
    }
    var choice =
        message.content() instanceof Pressed(var key)
            ? Choices.pressed(key)
            : offers.in(conversation, message.text());
    return choice
        .map(chosen -> wordsToRead.behind(conversation, chosen))
        .orElseGet(() -> wordsToRead.of(conversation, message.text()));
  }

  private Step received(Step step, Event.Received received) {
    var message = received.message();
    var here = step.now(step.conversation().reachable(true));
    return switch (message.content()) {
      case Written written -> {
        var thread = new ReplyTo(message.reference(), written.subject());
        var heard = heard(here.now(here.conversation().answering(thread)), received);
        yield listening.written(
            heard, new Said(message.reference(), written, received.understanding()));
      }
      case Edited edited -> listening.edited(here, edited, received.understanding());
      case Pressed(var choice) -> listening.pressed(here, choice, received.understanding());
      case Opened(var _) ->
          here.conversation().openDraft().isPresent()
              ? interview.offer(here)
              : Listening.welcome(here);
      case Recorded recorded ->
          recording.file(here, message.reference(), recorded, received.understanding());
      case Unreadable(var what) ->
          what.equals(Unreadable.FILE) ? fileRefused(step) : here.say(new Prompt.CannotRead());
      case Left() -> step.now(step.conversation().reachable(false));
    };
  }

  /// The card that this turn makes stale is shown again.
  private Step fileRefused(Step step) {
    var said = step.say(new Prompt.FileRefused());
    return said.conversation().openDraft().isPresent() ? interview.offer(said) : said;
  }

  /// Follows the citizen's language while they have not chosen one: into Indonesian when there are
  /// no phrases for theirs.
  private Step heard(Step step, Event.Received received) {
    var conversation = step.conversation();
    var language = received.understanding().language().map(phrasebook::answering);
    return language.isPresent() && !conversation.languageChosen()
        ? step.now(conversation.speaking(language.get(), false))
        : step;
  }

  private Step woken(Step step, Timer timer) {
    if (timer == Timer.DRAFT_EXPIRY
        && step.conversation().phase() instanceof Phase.ChoosingReport(var pending)) {
      return sorting.expired(step, pending);
    }
    var draft = step.conversation().openDraft();
    if (draft.isEmpty()) {
      return step;
    }
    return switch (timer) {
      case DRAFT_REMINDER -> interview.offer(step);
      case DRAFT_EXPIRY ->
          draft.get().answers().isEmpty()
              ? filing.settled(step.now(step.conversation().withoutDraft()))
              : filing.file(step, draft.get(), Filing.Cause.EXPIRED);
    };
  }

  private Step changed(Step step, TicketChange change) {
    var conversation = step.conversation();
    var moved =
        conversation
            .report(change.number())
            .map(report -> report.in(change.stage().orElse(report.stage()), nextStep(change)))
            .map(report -> step.now(conversation.with(report)))
            .orElse(step);
    var goesOn =
        conversation
            .report(change.number())
            .filter(report -> goesOn(report.stage(), change))
            .isPresent();
    var told = goesOn ? goesOn(moved, change) : news(moved, change);
    if (told.conversation().openDraft().isPresent()) {
      // Who asks is answered first; the draft goes on after that.
      boolean asks = change.stage().filter(Stage.WAITING::equals).isPresent();
      return asks && told.conversation().report(change.number()).isPresent()
          ? told.in(new Phase.Answering(change.number()))
          : told;
    }
    if (change.stage().filter(Stage.DONE::equals).isPresent()
        && told.conversation().report(change.number()).isPresent()) {
      return aftercare.check(told, change.number());
    }
    // Who is written to answers: the next message belongs to this report.
    return change.stage().isEmpty() && told.conversation().report(change.number()).isPresent()
        ? told.in(new Phase.Answering(change.number()))
        : filing.settled(told);
  }

  /// Mere words promise nothing: their day is the one until which the citizen may object.
  private static Optional<LocalDate> nextStep(TicketChange change) {
    return change.stage().isPresent() ? change.by() : Optional.empty();
  }

  /// Whether a report only has another day now: it is open again, or stands where it stood.
  private static boolean goesOn(Stage before, TicketChange change) {
    return change.by().isPresent()
        && change
            .stage()
            .filter(
                stage -> stage == Stage.RECEIVED || (stage == Stage.VERIFIED && stage == before))
            .isPresent();
  }

  /// Where each message costs, STATUS tells the day.
  private static Step goesOn(Step step, TicketChange change) {
    return change
        .by()
        .filter(_ -> step.moment().channel().free())
        .map(by -> step.say(new Prompt.GoesOn(change.number(), by)))
        .orElse(step);
  }

  private static Step news(Step step, TicketChange change) {
    if (change.stage().isEmpty()) {
      return change
          .words()
          .map(words ->
              step.say(new Prompt.OfficerWrote(change.number(), words, false, change.by())))
          .orElse(step);
    }
    var stage = change.stage().get();
    if (stage == Stage.WAITING) {
      return step.say(
          new Prompt.OfficerWrote(
              change.number(), change.words().orElse(""), true, Optional.empty()));
    }
    // Where each message costs, only news that ends or needs something is worth one.
    var worthwhile = step.moment().channel().free() || stage.closed() || change.words().isPresent();
    return worthwhile
        ? step.say(new Prompt.News(change.number(), stage, change.words(), change.by()))
        : step;
  }
}
