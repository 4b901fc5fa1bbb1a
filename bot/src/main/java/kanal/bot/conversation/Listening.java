package kanal.bot.conversation;

import java.util.ArrayList;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Understanding;
import kanal.bot.form.Part;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.prompt.Choice;
import kanal.bot.prompt.Choices;
import kanal.bot.prompt.Command;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.SmallTalk;
import kanal.bot.prompt.Words;

/// Takes in what a citizen writes, presses and edits, by what the conversation waits for.
final class Listening {
  /// A message of fewer words right after filing belongs to what was filed.
  private static final int FEWEST_WORDS_OF_A_NEW_MATTER = 6;

  private static final int MOST_PUZZLING = 10;

  private final Filing filing;
  private final Interview interview;
  private final Amends amends;
  private final Orders orders;
  private final Aftercare aftercare;
  private final Sorting sorting;
  private final Offers offers;
  private final Replies replies;
  private final Edits edits;
  private final Additions additions;
  private final Phrasebook phrasebook;

  Listening(
      Filing filing,
      Interview interview,
      Amends amends,
      Orders orders,
      Aftercare aftercare,
      Sorting sorting,
      Offers offers,
      Phrasebook phrasebook) {
    this.filing = filing;
    this.interview = interview;
    this.amends = amends;
    this.orders = orders;
    this.aftercare = aftercare;
    this.sorting = sorting;
    this.offers = offers;
    this.replies = new Replies(interview);
    this.edits = new Edits(filing, interview, sorting);
    this.additions = new Additions(filing, interview, amends, orders);
    this.phrasebook = phrasebook;
  }

  Step written(Step step, Said said) {
    var kept = step;
    for (var file : said.written().attachments()) {
      kept = kept.and(new Effect.Keep(file));
    }
    if (!said.bare()) {
      return matter(kept, said);
    }
    var text = said.written().text();
    var choice = offers.in(kept.conversation(), text);
    if (choice.isPresent()) {
      return choose(kept, choice.get(), said.understanding());
    }
    var language = orders.language(text);
    if (language.isPresent()) {
      return orders.speak(kept, language.get());
    }
    var here = kept;
    var about = about(here.conversation(), said);
    var command =
        orders
            .in(text)
            .filter(order -> !isAnAnswer(order, here, said) && !isAWish(order, here, about));
    if (command.isPresent()) {
      return about
          .flatMap(named -> orders.carryOut(here, command.get(), named))
          .orElseGet(() -> orders.carryOut(here, command.get()));
    }
    if (offers.missed(here.conversation(), text)) {
      return interview.repeat(here);
    }
    if (Denial.of(text, here.conversation().phase(), phrasebook)) {
      return orders.carryOut(
          here,
          here.conversation().phase() instanceof Phase.Resuming ? Command.CANCEL : Command.CHANGE);
    }
    return correctable(here) && about.filter(named -> !Orders.isTheDraft(here, named)).isEmpty()
        ? Correction.in(text, phrasebook)
            .map(correction -> amends.correct(here, said, correction))
            .orElseGet(() -> matter(here, said))
        : matter(here, said);
  }

  /// @param understanding of the words behind the choice, where there are some
  Step pressed(Step step, String key, Understanding understanding) {
    var choice = Choices.pressed(key);
    if (choice.isPresent() && Offers.of(step.conversation()).contains(choice.get())) {
      return choose(step, choice.get(), understanding);
    }
    // An old button: show where things stand now.
    return step.conversation().openDraft().isPresent()
        ? interview.repeat(step)
        : step.say(Orders.reports(step.conversation()));
  }

  private Step choose(Step step, Choice choice, Understanding understanding) {
    return switch (choice) {
      case Choice.OfDraft.SPLIT -> interview.split(step, understanding);
      case Choice.OfDraft draft -> interview.choose(step, draft);
      case Choice.OfDone done -> aftercare.choose(step, done);
      case Choice.About(var topic) -> interview.about(step, topic);
      case Choice.For(var number) ->
          pending(step).map(waiting -> sorting.into(step, waiting, number)).orElse(step);
      case Choice.Other.NEW_REPORT ->
          pending(step).map(waiting -> sorting.anew(step, waiting, understanding)).orElse(step);
      case Choice.Other.HUMAN -> orders.carryOut(step, Command.HUMAN);
    };
  }

  private static Optional<Pending> pending(Step step) {
    return step.conversation().phase() instanceof Phase.ChoosingReport(var waiting)
        ? Optional.of(waiting)
        : Optional.empty();
  }

  /// Whether there is a complaint whose answers can still be put right.
  private boolean correctable(Step step) {
    return step.conversation().openDraft().filter(draft -> draft.answers().told()).isPresent()
        || filing.undoable(step).isPresent();
  }

  /// New words for an earlier message: of the open draft, of what was just filed, or of something
  /// long gone.
  Step edited(Step step, Edited edited, Understanding understanding) {
    var said = new Said(edited.reference(), Written.text(edited.text()), understanding);
    var draft = Edits.draft(step.conversation(), said);
    if (draft.isPresent()) {
      return edits.reword(step, draft.get(), said);
    }
    return about(step.conversation(), said).isEmpty()
            && Edits.mayBeOfAReport(step.conversation(), said)
        ? edits.ofSomeReport(step, said)
        : matter(step, said);
  }

  private Step matter(Step step, Said said) {
    if (step.conversation().openDraft().filter(Draft::isFull).isPresent()) {
      return interview.more(step, said);
    }
    var about = about(step.conversation(), said).map(Report::number);
    if (step.conversation().phase() instanceof Phase.CheckingDone(var number)
        && about.filter(named -> !named.equals(number)).isEmpty()
        && aftercare.denies(said)) {
      return aftercare.reopen(step, number, said);
    }
    if (about.isPresent()) {
      return additions.add(step, about.get(), said);
    }
    var talk =
        said.bare()
            ? SmallTalk.in(said.written().text(), phrasebook)
            : Optional.<SmallTalk.Kind>empty();
    return switch (step.conversation().phase()) {
      case Phase.Answering(var number) -> additions.add(step, number, said);
      case Phase.Idle(), Phase.Puzzled(var _), Phase.CheckingDone(var _), Phase.Rating(var _) ->
          talk.map(kind -> smallTalk(step, kind)).orElseGet(() -> fresh(step, said));
      case Phase.ChoosingTopic() when Offers.filed(step.conversation()) ->
          talk.map(kind -> smallTalk(step, kind)).orElseGet(() -> fresh(step, said));
      case Phase.ChoosingReport(var pending) ->
          said.understanding().complaint() || !said.bare()
              ? sorting.told(step, pending, said)
              : interview.repeat(step);
      case Phase.Asking asking ->
          talk.map(kind -> interrupted(step, kind))
              .orElseGet(() -> replies.answer(step, asking, said));
      case Phase.Confirming(), Phase.Changing(), Phase.ChoosingTopic(), Phase.Resuming() ->
          talk.map(kind -> interrupted(step, kind)).orElseGet(() -> more(step, said));
    };
  }

  /// The report a message answers or names.
  private static Optional<Report> about(Conversation conversation, Said said) {
    return said.written()
        .about()
        .flatMap(TicketNumber::in)
        .or(() -> TicketNumber.in(said.written().text()))
        .flatMap(conversation::report);
  }

  private Step more(Step step, Said said) {
    if (repeated(step.conversation(), said)) {
      return interview.repeat(step);
    }
    var filed = step.conversation().draft().flatMap(Draft::filedAs);
    return filed.isPresent() ? additions.add(step, filed.get(), said) : interview.more(step, said);
  }

  private Step fresh(Step step, Said said) {
    var words = Words.of(said.written().text()).size();
    var recent = filing.undoable(step);
    var small = words < FEWEST_WORDS_OF_A_NEW_MATTER;
    if (recent.isPresent() && repeated(step.conversation(), said)) {
      return step.say(Orders.reports(step.conversation()));
    }
    if (recent.isPresent() && (small || !said.understanding().complaint())) {
      return additions.add(step, recent.get().number(), said);
    }
    var lacking =
        step.conversation()
            .draft()
            .flatMap(Draft::filedAs)
            .filter(number -> small && Additions.completes(step.conversation(), number, said));
    if (lacking.isPresent()) {
      return additions.add(step, lacking.get(), said);
    }
    var vague = said.hasWords() ? small && !said.understanding().complaint() : !said.bare();
    if (vague && !Sorting.open(step.conversation()).isEmpty()) {
      return sorting.take(step, said);
    }
    if (said.bare() && (words == 0 || vague)) {
      return words > 0 && !step.conversation().introduced() ? welcome(step) : puzzled(step, said);
    }
    return interview.begin(step, said);
  }

  /// Not understood; the second time a person is offered.
  private static Step puzzled(Step step, Said said) {
    var parts = new ArrayList<Part>();
    if (step.conversation().phase() instanceof Phase.Puzzled(var before)) {
      parts.addAll(before);
    }
    parts.add(said.part());
    if (parts.size() > MOST_PUZZLING) {
      parts.removeFirst();
    }
    var puzzled = step.in(new Phase.Puzzled(parts));
    return puzzled.say(
        parts.size() < Offers.HUMAN_AFTER ? new Prompt.NotUnderstood() : new Prompt.OfferHuman());
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

  /// Whether a message says once more, word for word, what the story tells already.
  private static boolean repeated(Conversation conversation, Said said) {
    return said.bare()
        && said.hasWords()
        && conversation
            .draft()
            .filter(draft -> Readings.told(draft.answers(), said.written().text()))
            .isPresent();
  }

  /// "Ya" answers an officer's question, and "belum pak, laporan saya kapan beres" the bot's; every
  /// other command stays one.
  private boolean isAnAnswer(Command command, Step step, Said said) {
    return switch (command) {
      case YES -> step.conversation().phase() instanceof Phase.Answering;
      case STATUS ->
          step.conversation().phase() instanceof Phase.CheckingDone && aftercare.denies(said);
      case HUMAN, CANCEL, CHANGE, ANONYMOUS, SECRET, MY_DATA, ERASE_DATA, HELP -> false;
    };
  }

  /// "Anonim" after the time for changes, or for an earlier report: only officers can still see to
  /// it.
  private boolean isAWish(Command command, Step step, Optional<Report> about) {
    var tooLate =
        step.conversation().openDraft().isEmpty()
            && filing.undoable(step).isEmpty()
            && !Sorting.open(step.conversation()).isEmpty();
    return (command == Command.ANONYMOUS || command == Command.SECRET)
        && (tooLate || about.filter(named -> !Orders.isTheDraft(step, named)).isPresent());
  }
}
