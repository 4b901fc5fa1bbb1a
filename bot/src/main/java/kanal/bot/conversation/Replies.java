package kanal.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.form.Slot;
import kanal.bot.form.SlotResult;

/// Takes in what a citizen says to a question.
final class Replies {
  private final Interview interview;

  Replies(Interview interview) {
    this.interview = interview;
  }

  /// Takes an answer to a question in.
  Step answer(Step step, Phase.Asking asking, Said said) {
    return switch (asking.slot()) {
      case WHAT ->
          asking.changing() ? retell(step, said) : interview.story(step, said, asking.tries());
      case WHERE -> place(step, asking, said);
      case WHEN -> date(step, asking, said);
      case FILES, PRIVACY -> interview.story(step, said, 0);
    };
  }

  private Step place(Step step, Phase.Asking asking, Said said) {
    var heard = Interview.hear(step, said);
    if (Interview.draft(heard).answers().where().isPresent() && said.pin().isPresent()) {
      return interview.onward(heard, Slot.WHERE, changed(asking));
    }
    var answers = Interview.draft(heard).answers();
    var caption = !said.written().attachments().isEmpty() && said.understanding().place().isEmpty();
    if (!said.hasWords() || caption) {
      var told = said.hasWords() ? answers.plus(said.part()) : answers;
      var kept = heard.with(Interview.draft(heard).with(told));
      return Interview.ask(kept, Slot.WHERE, asking.tries(), asking.changing(), Optional.empty());
    }
    return switch (Readings.where(answers, said.written().text(), said.understanding())) {
      case SlotResult.Filled(var filled) ->
          interview.onward(
              heard.with(Interview.draft(heard).with(filled)), Slot.WHERE, changed(asking));
      case SlotResult.NoMatch(var reason) -> {
        if (asking.tries() + 1 < Interview.TRIES) {
          yield Interview.ask(
              heard, Slot.WHERE, asking.tries() + 1, asking.changing(), Optional.of(reason));
        }
        var kept = Readings.keptAnyway(answers, said.written().text());
        yield interview.onward(
            heard.with(Interview.draft(heard).with(kept)), Slot.WHERE, changed(asking));
      }
    };
  }

  private Step date(Step step, Phase.Asking asking, Said said) {
    var heard = Interview.hear(step, said);
    var found = said.understanding().date();
    if (found.isPresent()) {
      var answers = Interview.draft(heard).answers().withWhen(found.get());
      return interview.onward(
          heard.with(Interview.draft(heard).with(answers)), Slot.WHERE, changed(asking));
    }
    return asking.tries() + 1 < Interview.TRIES
        ? Interview.ask(
            heard, Slot.WHEN, asking.tries() + 1, asking.changing(), Optional.of("again"))
        : interview.onward(heard, Slot.WHERE, Set.of());
  }

  private static Set<Slot> changed(Phase.Asking asking) {
    return asking.changing() ? Set.of(asking.slot()) : Set.of();
  }

  private Step retell(Step step, Said said) {
    var answers = Interview.draft(step).answers().withStory(List.of());
    answers = said.understanding().place().map(answers::withWhere).orElse(answers);
    answers = said.understanding().date().map(answers::withWhen).orElse(answers);
    return interview.story(
        step.with(Interview.draft(step).with(answers)), said, Interview.TRIES - 1);
  }
}
