package kanal.bot.conversation;

import java.util.stream.Collectors;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.conversation.Interview.Said;
import kanal.bot.form.Part;
import kanal.bot.form.Slot;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;

/// Decides what happens next in a conversation: the pure core. It reads no clock, sends nothing,
/// keeps nothing.
public final class Dialogue {
  private final Phrasebook phrasebook;
  private final Rules rules;
  private final Filing filing;
  private final Interview interview;
  private final Listening listening;

  public Dialogue(Phrasebook phrasebook, Rules rules) {
    this.phrasebook = phrasebook;
    this.rules = rules;
    filing = new Filing(rules);
    interview = new Interview(rules, filing);
    listening =
        new Listening(filing, interview, new Orders(filing, interview, phrasebook), phrasebook);
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

  /// The words that tell what a message means: with the story before it when it continues one,
  /// without a routing word.
  public String wordsToRead(Conversation conversation, InboundMessage message) {
    var continues =
        conversation.phase() instanceof Phase.Asking asking && asking.slot() == Slot.WHAT;
    var before =
        continues
            ? conversation.openDraft().stream()
                .flatMap(draft -> draft.answers().story().stream())
                .map(Part::text)
                .collect(Collectors.joining("\n"))
            : "";
    var whole = before.isEmpty() ? message.text() : before + "\n" + message.text();
    return RoutingWord.in(whole, rules.regions()).matter();
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
      case Pressed(var choice) -> listening.pressed(here, choice);
      case Opened(var _) ->
          here.conversation().openDraft().isPresent()
              ? interview.offer(here)
              : Listening.welcome(here);
      case Unreadable(var _) -> here.say(new Prompt.CannotRead());
      case Left() -> step.now(step.conversation().reachable(false));
    };
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
            .flatMap(report -> change.stage().map(report::in))
            .map(report -> step.now(conversation.with(report)))
            .orElse(step);
    var told = news(moved, change);
    if (told.conversation().openDraft().isPresent()) {
      return told;
    }
    // Who is written to answers: the next message belongs to this report.
    return change.stage().isEmpty() && told.conversation().report(change.number()).isPresent()
        ? told.in(new Phase.Answering(change.number()))
        : filing.settled(told);
  }

  private static Step news(Step step, TicketChange change) {
    if (change.stage().isEmpty()) {
      return change
          .words()
          .map(words -> step.say(new Prompt.OfficerWrote(change.number(), words, false)))
          .orElse(step);
    }
    var stage = change.stage().get();
    if (stage == Stage.WAITING) {
      return step.say(new Prompt.OfficerWrote(change.number(), change.words().orElse(""), true));
    }
    // Where each message costs, only news that ends or needs something is worth one.
    var worthwhile = step.moment().channel().free() || stage.closed() || change.words().isPresent();
    return worthwhile ? step.say(new Prompt.News(change.number(), stage, change.words())) : step;
  }
}
