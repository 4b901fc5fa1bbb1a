package kanal.bot.conversation;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Understanding;
import kanal.bot.conversation.Interview.Said;
import kanal.bot.form.Answers;
import kanal.bot.form.Part;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.prompt.Choice;
import kanal.bot.prompt.Choices;
import kanal.bot.prompt.Command;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.SmallTalk;
import kanal.bot.prompt.Summary;
import kanal.bot.prompt.Words;

/// Takes in what a citizen writes, presses and edits, by what the conversation waits for.
final class Listening {
  /// A message of fewer words right after filing belongs to what was filed.
  private static final int FEWEST_WORDS_OF_A_NEW_MATTER = 6;

  private final Filing filing;
  private final Interview interview;
  private final Orders orders;
  private final Phrasebook phrasebook;

  Listening(Filing filing, Interview interview, Orders orders, Phrasebook phrasebook) {
    this.filing = filing;
    this.interview = interview;
    this.orders = orders;
    this.phrasebook = phrasebook;
  }

  Step written(Step step, Said said) {
    var kept = step;
    for (var file : said.written().attachments()) {
      kept = kept.and(new Effect.Keep(file));
    }
    if (!bare(said)) {
      return matter(kept, said);
    }
    var text = said.written().text();
    var choice = choice(kept, text);
    if (choice.isPresent()) {
      return interview.choose(kept, choice.get());
    }
    var language = orders.language(text);
    if (language.isPresent()) {
      return orders.speak(kept, language.get());
    }
    var command = orders.in(text).filter(order -> !isAnAnswer(order, step.conversation().phase()));
    if (command.isPresent()) {
      return orders.carryOut(kept, command.get());
    }
    return matter(kept, said);
  }

  Step pressed(Step step, String key) {
    var choice = Choices.pressed(key);
    if (choice.isPresent() && offered(step).contains(choice.get())) {
      return interview.choose(step, choice.get());
    }
    // An old button: show where things stand now.
    return step.conversation().openDraft().isPresent()
        ? interview.repeat(step)
        : step.say(Orders.reports(step.conversation()));
  }

  /// New words for an earlier message: of the open draft, of what was just filed, or of something
  /// long gone.
  Step edited(Step step, Edited edited, Understanding understanding) {
    var draft =
        step.conversation().draft().filter(some -> hasPart(some.answers(), edited.reference()));
    if (draft.isEmpty()) {
      var said = new Said(edited.reference(), Written.text(edited.text()), understanding);
      return matter(step, said);
    }
    var answers =
        draft
            .get()
            .answers()
            .plus(new Part(edited.reference(), edited.text()))
            .told(understanding.brief().after(draft.get().answers().understood()));
    answers = understanding.place().map(answers::withWhere).orElse(answers);
    var changed = draft.get().with(answers);
    if (changed.filedAs().isEmpty()) {
      return interview.proceed(step.with(changed));
    }
    return filing.undoable(step).isPresent()
        ? filing.correct(step, changed, changed.filedAs().get())
        : filing.add(step, changed.filedAs().get(), edited.text(), List.of(), Optional.empty());
  }

  private Step matter(Step step, Said said) {
    var about =
        said.written().about().flatMap(TicketNumber::in).flatMap(step.conversation()::report);
    if (about.isPresent()) {
      return add(step, about.get().number(), said);
    }
    var talk =
        bare(said)
            ? SmallTalk.in(said.written().text(), phrasebook)
            : Optional.<SmallTalk.Kind>empty();
    return switch (step.conversation().phase()) {
      case Phase.Answering(var number) -> add(step, number, said);
      case Phase.Idle() ->
          talk.map(kind -> smallTalk(step, kind)).orElseGet(() -> fresh(step, said));
      case Phase.Asking asking ->
          talk.map(kind -> interrupted(step, kind))
              .orElseGet(() -> interview.answer(step, asking, said));
      case Phase.ChoosingTopic() when filed(step) ->
          talk.map(kind -> smallTalk(step, kind)).orElseGet(() -> fresh(step, said));
      case Phase.Confirming(), Phase.Changing(), Phase.ChoosingTopic(), Phase.Resuming() ->
          talk.map(kind -> interrupted(step, kind)).orElseGet(() -> more(step, said));
    };
  }

  private Step more(Step step, Said said) {
    var filed = step.conversation().draft().flatMap(Draft::filedAs);
    return filed.isPresent() ? add(step, filed.get(), said) : interview.more(step, said);
  }

  private Step fresh(Step step, Said said) {
    var words = Words.of(said.written().text()).size();
    var recent = filing.undoable(step);
    var small = words < FEWEST_WORDS_OF_A_NEW_MATTER;
    if (recent.isPresent() && (small || !said.understanding().complaint())) {
      return add(step, recent.get().number(), said);
    }
    if (bare(said) && words == 0) {
      return step.say(new Prompt.NotUnderstood());
    }
    if (bare(said) && small && !said.understanding().complaint()) {
      return step.conversation().introduced()
          ? step.say(new Prompt.NotUnderstood())
          : welcome(step);
    }
    return interview.begin(step, said);
  }

  private Step smallTalk(Step step, SmallTalk.Kind kind) {
    return switch (kind) {
      case GREETING -> welcome(step);
      case THANKS -> step.say(new Prompt.YouAreWelcome());
    };
  }

  private Step interrupted(Step step, SmallTalk.Kind kind) {
    return switch (kind) {
      case GREETING ->
          step.conversation().openDraft().isPresent()
              ? interview.offer(step)
              : interview.repeat(step);
      case THANKS -> interview.repeat(step);
    };
  }

  static Step welcome(Step step) {
    return step.now(step.conversation().afterIntroduction()).say(new Prompt.Welcome());
  }

  private Step add(Step step, TicketNumber number, Said said) {
    return filing.add(
        step, number, said.written().text(), said.written().attachments(), said.pin());
  }

  /// After filing "ok" is rather thanks than a choice.
  private Optional<Choice> choice(Step step, String text) {
    var offered = offered(step);
    return filed(step)
        ? Choices.named(text, offered, phrasebook)
        : Choices.in(text, offered, phrasebook);
  }

  private static boolean filed(Step step) {
    return step.conversation().draft().flatMap(Draft::filedAs).isPresent();
  }

  /// What the last prompt offered.
  private List<Choice> offered(Step step) {
    var conversation = step.conversation();
    var summary = conversation.draft().map(draft -> Summary.of(draft.answers()));
    return switch (conversation.phase()) {
      case Phase.Confirming() ->
          summary.map(some -> new Prompt.Check(some, false).choices()).orElse(List.of());
      case Phase.Changing() -> new Prompt.ChooseChange().choices();
      case Phase.ChoosingTopic() ->
          filed(step) && !filing.unread(step)
              ? List.of()
              : conversation
                  .draft()
                  .map(draft -> draft.answers().understood().choosable())
                  .map(topics -> new Prompt.ChooseTopic(topics).choices())
                  .orElse(List.of());
      case Phase.Resuming() ->
          summary.map(some -> new Prompt.DraftWaiting(some).choices()).orElse(List.of());
      case Phase.Idle(), Phase.Asking(var _, var _, var _), Phase.Answering(var _) -> List.of();
    };
  }

  /// "Ya" answers an officer's question; every other command stays one.
  private static boolean isAnAnswer(Command command, Phase phase) {
    return command == Command.YES && phase instanceof Phase.Answering;
  }

  private static boolean bare(Said said) {
    return said.written().attachments().isEmpty() && said.written().location().isEmpty();
  }

  private static boolean hasPart(Answers answers, String reference) {
    return answers.story().stream().anyMatch(part -> part.reference().equals(reference));
  }
}
