package kanal.bot.conversation;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
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
  private static final int TRIES = 2;

  private final Rules rules;
  private final Filing filing;

  Interview(Rules rules, Filing filing) {
    this.rules = rules;
    this.filing = filing;
  }

  /// What a citizen wrote, with its reference and what it tells.
  record Said(String reference, Written written, Understanding understanding) {
    boolean hasWords() {
      return !written.text().isBlank();
    }

    Part part() {
      return new Part(reference, written.text());
    }

    Optional<Place> pin() {
      return written.location().map(pin -> Place.pinned(pin.point(), pin.name().orElse("")));
    }
  }

  /// Begins a complaint with its first message.
  Step begin(Step step, Said said) {
    var now = step.moment().now();
    var started =
        step.with(Draft.startedAt(now))
            .and(new Effect.WakeAt(Timer.DRAFT_EXPIRY, now.plus(rules.draftLife())));
    if (step.moment().channel().free()) {
      started =
          started.and(new Effect.WakeAt(Timer.DRAFT_REMINDER, now.plus(rules.reminderAfter())));
    }
    return story(started, said, 0);
  }

  /// Takes more of the story in, and goes on.
  Step story(Step step, Said said, int tries) {
    var heard = hear(step, said);
    var answers = draft(heard).answers();
    if (said.hasWords()) {
      answers = answers.plus(said.part());
    }
    var wasSilent = step.conversation().draft().map(Draft::answers).filter(Answers::told).isEmpty();
    var result = Readings.what(answers, said.understanding(), tries + 1 >= TRIES);
    return switch (result) {
      case SlotResult.Filled(var filled) -> {
        var danger = wasSilent && filled.understood().flags().contains(Flag.DANGER);
        var told = heard.with(draft(heard).with(filled));
        yield proceed(danger ? told.say(new Prompt.Emergency()) : told);
      }
      case SlotResult.NoMatch(var reason) -> {
        var kept = heard.with(draft(heard).with(answers));
        yield ask(kept, Slot.WHAT, tries + (said.hasWords() ? 1 : 0), false, Optional.of(reason));
      }
    };
  }

  /// Takes an answer to a question in.
  Step answer(Step step, Phase.Asking asking, Said said) {
    return switch (asking.slot()) {
      case WHAT -> asking.changing() ? retell(step, said) : story(step, said, asking.tries());
      case WHERE -> place(step, asking, said);
      case WHEN -> date(step, asking, said);
      case FILES, PRIVACY -> story(step, said, 0);
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
    return proceed(heard.with(draft(heard).with(answers)));
  }

  /// Asks again what was asked last.
  Step repeat(Step step) {
    return switch (step.conversation().phase()) {
      case Phase.Asking(var slot, var tries, var changing) ->
          ask(step, slot, tries, changing, Optional.empty());
      case Phase.Confirming() -> check(step, false);
      case Phase.Changing() -> step.say(new Prompt.ChooseChange());
      case Phase.ChoosingTopic() -> sort(step);
      case Phase.Resuming() -> offer(step);
      case Phase.Idle(), Phase.Answering(var _) -> step;
    };
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
        : onward(step, asking.slot());
  }

  /// Takes a choice from the card or from the list of changes.
  Step choose(Step step, Choice choice) {
    var draft = draft(step);
    return switch (choice) {
      case Choice.About(var topic) -> about(step, topic);
      case Choice.Fixed.SEND -> filing.file(step, agreed(draft), Filing.Cause.COMPLETE);
      case Choice.Fixed.CONTINUE ->
          draft.filedAs().isPresent()
              ? filing.settled(step.say(new Prompt.Added(draft.filedAs().get())))
              : proceed(step);
      case Choice.Fixed.CHANGE -> step.in(new Phase.Changing()).say(new Prompt.ChooseChange());
      case Choice.Fixed.CHANGE_WHAT -> ask(step, Slot.WHAT, 0, true, Optional.empty());
      case Choice.Fixed.CHANGE_WHERE -> ask(step, Slot.WHERE, 0, true, Optional.of("change"));
      case Choice.Fixed.CHANGE_WHEN -> ask(step, Slot.WHEN, 0, true, Optional.empty());
      case Choice.Fixed.CHANGE_TOPIC -> sort(step);
      case Choice.Fixed.HIDE_NAME ->
          check(step.with(draft.with(draft.answers().asAnonymous(true))), true);
      case Choice.Fixed.SHOW_NAME ->
          check(step.with(draft.with(draft.answers().asAnonymous(false))), true);
      case Choice.Fixed.KEEP_SECRET ->
          check(step.with(draft.with(draft.answers().asSecret(true))), true);
      case Choice.Fixed.MAKE_PUBLIC ->
          check(step.with(draft.with(draft.answers().asSecret(false))), true);
      case Choice.Fixed.DISCARD -> filing.discard(step);
    };
  }

  /// Takes what the citizen says it is about.
  private Step about(Step step, String topic) {
    var draft = draft(step);
    var told = draft.with(draft.answers().told(draft.answers().understood().about(topic)));
    return step.conversation().phase() instanceof Phase.Confirming
        ? check(step.with(told), true)
        : proceed(step.with(told));
  }

  /// Offers the likeliest topics.
  private Step sort(Step step) {
    return step.in(new Phase.ChoosingTopic())
        .say(new Prompt.ChooseTopic(draft(step).answers().understood().choosable()));
  }

  /// A topic that stood on the card and was let stand.
  private static Draft agreed(Draft draft) {
    return draft.with(draft.answers().told(draft.answers().understood().agreedTo()));
  }

  /// Asks for the next thing that is missing, or completes the complaint the way its channel does.
  Step proceed(Step step) {
    return onward(step, Slot.WHAT);
  }

  /// The same, without asking for anything up to and including a slot that was just given up.
  private Step onward(Step step, Slot past) {
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
        ? check(step, false)
        : filing.file(step, draft, Filing.Cause.COMPLETE);
  }

  private Step place(Step step, Phase.Asking asking, Said said) {
    var heard = hear(step, said);
    if (draft(heard).answers().where().isPresent() && said.pin().isPresent()) {
      return onward(heard, Slot.WHERE);
    }
    var answers = draft(heard).answers();
    var caption = !said.written().attachments().isEmpty() && said.understanding().place().isEmpty();
    if (!said.hasWords() || caption) {
      var told = said.hasWords() ? answers.plus(said.part()) : answers;
      var kept = heard.with(draft(heard).with(told));
      return ask(kept, Slot.WHERE, asking.tries(), asking.changing(), Optional.empty());
    }
    return switch (Readings.where(answers, said.written().text(), said.understanding())) {
      case SlotResult.Filled(var filled) ->
          onward(heard.with(draft(heard).with(filled)), Slot.WHERE);
      case SlotResult.NoMatch(var reason) -> {
        if (asking.tries() + 1 < TRIES) {
          yield ask(heard, Slot.WHERE, asking.tries() + 1, asking.changing(), Optional.of(reason));
        }
        var kept = Readings.keptAnyway(answers, said.written().text());
        yield onward(heard.with(draft(heard).with(kept)), Slot.WHERE);
      }
    };
  }

  private Step date(Step step, Phase.Asking asking, Said said) {
    var heard = hear(step, said);
    var found = said.understanding().date();
    if (found.isPresent()) {
      var answers = draft(heard).answers().withWhen(found.get());
      return onward(heard.with(draft(heard).with(answers)), Slot.WHERE);
    }
    return asking.tries() + 1 < TRIES
        ? ask(heard, Slot.WHEN, asking.tries() + 1, asking.changing(), Optional.of("again"))
        : onward(heard, Slot.WHERE);
  }

  private Step retell(Step step, Said said) {
    var cleared = step.with(draft(step).with(draft(step).answers().withStory(List.of())));
    return story(cleared, said, TRIES - 1);
  }

  private static Step ask(
      Step step, Slot slot, int tries, boolean changing, Optional<String> reason) {
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
  private Step check(Step step, boolean update) {
    if (step.conversation().openDraft().isEmpty()) {
      return onward(step, Slot.WHERE);
    }
    var summary = Summary.of(draft(step).answers());
    return step.in(new Phase.Confirming()).say(new Prompt.Check(summary, update));
  }

  /// Writes what was said into the draft's lines, and takes files and a pin.
  private static Step hear(Step step, Said said) {
    var draft = draft(step);
    var answers = draft.answers().withFiles(said.written().attachments());
    answers = said.pin().map(answers::withWhere).orElse(answers);
    var heard = draft.with(answers);
    if (said.hasWords()) {
      var line = new Line(step.moment().now(), Line.Speaker.CITIZEN, said.written().text());
      heard = heard.plus(line);
    }
    return step.with(heard);
  }

  private static Draft draft(Step step) {
    return step.conversation().draft().orElseGet(() -> Draft.startedAt(step.moment().now()));
  }
}
