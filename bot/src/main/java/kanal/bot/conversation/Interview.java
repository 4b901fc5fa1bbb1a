package kanal.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Understanding;
import kanal.bot.form.Answers;
import kanal.bot.form.Part;
import kanal.bot.form.Slot;
import kanal.bot.form.SlotResult;
import kanal.bot.message.Capabilities.Manner;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.prompt.Choice;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.Summary;

/// Completes a draft: takes in what was said and asks for what is missing.
final class Interview {
  /// After this many answers in vain the complaint goes on without.
  static final int TRIES = 2;

  private final Rules rules;
  private final Filing filing;

  Interview(Rules rules, Filing filing) {
    this.rules = rules;
    this.filing = filing;
  }

  /// Begins a complaint with its first message.
  Step begin(Step step, Said said) {
    return story(alarmed(step.with(Draft.startedAt(step.moment().now()))), said, 0);
  }

  private Step alarmed(Step step) {
    var now = step.moment().now();
    var expires = step.and(new Effect.WakeAt(Timer.DRAFT_EXPIRY, now.plus(rules.draftLife())));
    return step.moment().channel().free()
        ? expires.and(new Effect.WakeAt(Timer.DRAFT_REMINDER, now.plus(rules.reminderAfter())))
        : expires;
  }

  /// Files the first of several matters and begins the next with the words that are left.
  ///
  /// @param understanding of these words
  Step split(Step step, Understanding understanding) {
    var draft = draft(step);
    var answers = draft.answers();
    var matters = answers.understood().matters();
    if (matters.size() < 2) {
      return proceed(step);
    }
    var reference = answers.story().getFirst().reference();
    var first =
        answers
            .withStory(List.of(new Part(reference, matters.getFirst().words())))
            .told(answers.understood().ofFirstMatter().agreedTo());
    var filed = filing.file(step, draft.with(first), Filing.Cause.COMPLETE);
    var rest = WordsToRead.others(answers);
    var fresh = Draft.startedAt(step.moment().now());
    // What was wished for the message was wished for all of it.
    var wished = Answers.none().asAnonymous(answers.anonymous()).asSecret(answers.secret());
    var begun = filed.with(fresh.with(answers.where().map(wished::withWhere).orElse(wished)));
    return story(alarmed(begun), new Said(reference + "+", Written.text(rest), understanding), 0);
  }

  /// Takes more of the story in, and goes on.
  Step story(Step step, Said said, int tries) {
    var heard = hear(step, said);
    var answers = draft(heard).answers();
    if (said.hasWords()) {
      answers = answers.plus(said.part());
    }
    var once = step.moment().channel().manner() == Manner.ASK_ONCE;
    var result = Readings.what(answers, said.understanding(), once || tries + 1 >= TRIES);
    return switch (result) {
      case SlotResult.Filled(var filled) -> proceed(heard.with(draft(heard).with(filled)));
      case SlotResult.NoMatch(var reason) -> {
        var kept = heard.with(draft(heard).with(answers));
        if (once) {
          yield filing.file(kept, draft(kept), Filing.Cause.COMPLETE);
        }
        yield ask(kept, Slot.WHAT, tries + (said.hasWords() ? 1 : 0), false, Optional.of(reason));
      }
    };
  }

  /// Adds to a draft that waits for nothing but a yes.
  Step more(Step step, Said said) {
    var heard = hear(step, said);
    var answers = draft(heard).answers();
    if (said.hasWords()) {
      answers = answers.plus(said.part());
      answers = said.understanding().place().map(answers::withWhere).orElse(answers);
      answers = said.understanding().date().map(answers::withWhen).orElse(answers);
    }
    var told = heard.with(draft(heard).with(answers));
    // Full: filed as it is, as if they had said yes; what follows is added to the report.
    return draft(told).isFull()
        ? filing.file(told, draft(told), Filing.Cause.COMPLETE)
        : proceed(told);
  }

  /// Danger comes first, also when they tell of it late.
  static Step warned(Step step, Said said) {
    return said.danger() ? step.say(new Prompt.Emergency()) : step;
  }

  /// Asks again what was asked last.
  Step repeat(Step step) {
    return switch (step.conversation().phase()) {
      case Phase.Asking(var slot, var tries, var changing) ->
          ask(step, slot, tries, changing, Optional.empty());
      case Phase.Confirming() -> check(step, false, Set.of());
      case Phase.Changing() -> step.say(new Prompt.ChooseChange());
      case Phase.ChoosingTopic() -> offerTopics(step);
      case Phase.Resuming() -> offer(step);
      case Phase.ChoosingReport(var _) -> step.say(Sorting.question(step.conversation()));
      case Phase.CheckingDone(var number) ->
          step.say(new Prompt.News(number, Stage.DONE, Optional.empty(), Optional.empty()));
      case Phase.Rating(var number) -> step.say(new Prompt.Rate(number));
      case Phase.Puzzled(var _) -> step.say(new Prompt.NotUnderstood());
      case Phase.Answering(var _) when step.conversation().openDraft().isPresent() -> proceed(step);
      case Phase.Idle(), Phase.Answering(var _) -> step;
    };
  }

  /// Comes back to an unfinished draft after something else was seen to.
  Step resumed(Step before, Step done) {
    return done.conversation().openDraft().isPresent()
        ? repeat(done.in(before.conversation().phase()))
        : done;
  }

  /// Offers to go on with the draft.
  Step offer(Step step) {
    var summary = Summary.of(draft(step).answers());
    return step.in(new Phase.Resuming()).say(new Prompt.DraftWaiting(summary));
  }

  /// Goes on without an answer.
  Step skip(Step step, Phase.Asking asking) {
    return asking.slot() == Slot.WHAT
        ? ask(step, Slot.WHAT, asking.tries() + 1, false, Optional.of("too_short"))
        : onward(step, asking.slot(), Set.of());
  }

  /// Takes a choice from the card or from the list of changes.
  Step choose(Step step, Choice.OfDraft choice) {
    var draft = draft(step);
    return switch (choice) {
      case SEND -> filing.file(step, agreed(draft), Filing.Cause.COMPLETE);
      case CONTINUE ->
          draft.filedAs().isPresent()
              ? filing.settled(step.say(new Prompt.Added(draft.filedAs().get())))
              : proceed(step);
      case CHANGE -> step.in(new Phase.Changing()).say(new Prompt.ChooseChange());
      case CHANGE_WHAT -> ask(step, Slot.WHAT, 0, true, Optional.empty());
      case CHANGE_WHERE -> ask(step, Slot.WHERE, 0, true, Optional.of("change"));
      case CHANGE_WHEN -> ask(step, Slot.WHEN, 0, true, Optional.empty());
      case CHANGE_TOPIC -> offerTopics(step);
      case SPLIT -> proceed(step);
      case HIDE_NAME ->
          check(step.with(draft.with(draft.answers().asAnonymous(true))), true, Set.of());
      case SHOW_NAME ->
          check(step.with(draft.with(draft.answers().asAnonymous(false))), true, Set.of());
      case KEEP_SECRET ->
          check(step.with(draft.with(draft.answers().asSecret(true))), true, Set.of());
      case MAKE_PUBLIC ->
          check(step.with(draft.with(draft.answers().asSecret(false))), true, Set.of());
      case DISCARD -> filing.discard(step);
    };
  }

  /// Takes what the citizen says it is about.
  Step about(Step step, String topic) {
    var draft = draft(step);
    var told = draft.with(draft.answers().told(draft.answers().understood().about(topic)));
    return step.conversation().phase() instanceof Phase.Confirming
        ? check(step.with(told), true, Set.of())
        : proceed(step.with(told));
  }

  /// Offers the likeliest topics.
  private Step offerTopics(Step step) {
    return step.in(new Phase.ChoosingTopic())
        .say(new Prompt.ChooseTopic(draft(step).answers().understood().choosable()));
  }

  /// A topic that stood on the card and was let stand.
  private static Draft agreed(Draft draft) {
    return draft.with(draft.answers().told(draft.answers().understood().agreedTo()));
  }

  /// Asks for the next thing that is missing, or completes the complaint the way its channel does.
  Step proceed(Step step) {
    return onward(step, Slot.WHAT, Set.of());
  }

  /// The same, without asking for anything up to and including a slot that was just given up.
  Step onward(Step step, Slot past, Set<Slot> changed) {
    var draft = draft(step);
    var manner = step.moment().channel().manner();
    if (draft.filedAs().isPresent()) {
      return filing.correct(step, draft, draft.filedAs().get());
    }
    if (!draft.answers().told()) {
      return ask(step, Slot.WHAT, 0, false, Optional.of("files"));
    }
    if (draft.helpWanted()) {
      return filing.file(step, draft, Filing.Cause.HELP_WANTED);
    }
    if (manner != Manner.ASK_ONCE && past != Slot.WHERE && !draft.answers().has(Slot.WHERE)) {
      return ask(step, Slot.WHERE, 0, false, Optional.empty());
    }
    return manner == Manner.CONFIRM
        ? check(step, !changed.isEmpty(), changed)
        : filing.file(step, draft, Filing.Cause.COMPLETE);
  }

  static Step ask(Step step, Slot slot, int tries, boolean changing, Optional<String> reason) {
    var person = draft(step).helpWanted() && slot == Slot.WHAT && tries == 0;
    var prompt =
        switch (slot) {
          case WHAT -> new Prompt.AskWhat(person ? Optional.of("person") : reason);
          case WHEN -> new Prompt.AskWhen(reason);
          case WHERE, FILES, PRIVACY -> new Prompt.AskWhere(reason);
        };
    return step.in(new Phase.Asking(slot, tries, changing)).say(prompt);
  }

  /// Shows the card.
  private Step check(Step step, boolean update, Set<Slot> changed) {
    if (step.conversation().openDraft().isEmpty()) {
      return onward(step, Slot.WHERE, changed);
    }
    var summary = Summary.of(draft(step).answers());
    return step.in(new Phase.Confirming()).say(new Prompt.Check(summary, update, changed));
  }

  /// Writes what was said into the draft's lines, and takes files and a pin. Danger comes before
  /// every question, the first time it is told.
  static Step hear(Step step, Said said) {
    var draft = draft(step);
    var answers = draft.answers().withFiles(said.written().attachments());
    answers = said.pin().map(answers::withWhere).orElse(answers);
    if (said.understanding().flags().contains(Flag.ANONYMOUS)) {
      answers = answers.asAnonymous(true);
    }
    var heard = draft.with(answers);
    if (said.hasWords()) {
      var line = new Line(step.moment().now(), Line.Speaker.CITIZEN, said.written().text());
      heard = heard.plus(line);
    }
    var danger = said.danger() && !answers.understood().flags().contains(Flag.DANGER);
    return danger
        ? step.with(heard.with(answers.dangerous())).say(new Prompt.Emergency())
        : step.with(heard);
  }

  static Draft draft(Step step) {
    return step.conversation().draft().orElseGet(() -> Draft.startedAt(step.moment().now()));
  }
}
