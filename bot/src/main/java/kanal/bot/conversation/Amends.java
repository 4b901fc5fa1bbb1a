package kanal.bot.conversation;

import java.util.Optional;
import java.util.Set;
import kanal.bot.form.Answers;
import kanal.bot.form.Slot;
import kanal.bot.form.SlotResult;
import kanal.bot.prompt.Words;

/// Puts a complaint right by what a citizen says of their own accord, before and after filing.
final class Amends {
  /// A few words that tell a place are its name; in more of them the name has to be found.
  private static final int LONGEST_BARE_PLACE = 6;

  private final Interview interview;

  Amends(Interview interview) {
    this.interview = interview;
  }

  /// Takes a correction in plain words.
  Step correct(Step step, Said said, Correction correction) {
    var heard = Interview.hear(step, said);
    var draft = Interview.draft(heard);
    var answers = draft.answers();
    return switch (correction) {
      case Correction.OfPlace(var words) -> moved(heard, words, said);
      case Correction.OfDate(var _) ->
          said.understanding()
              .date()
              .map(date ->
                  interview.onward(
                      heard.with(draft.with(answers.withWhen(date))), Slot.WHAT, Set.of(Slot.WHEN)))
              .orElseGet(() -> Interview.ask(heard, Slot.WHEN, 0, true, Optional.empty()));
      case Correction.Instead(var not, var but) when namesThePlace(answers, not) ->
          moved(heard, but, said);
      case Correction.Instead(var _, var _), Correction.Meant(var _) -> {
        var understood = said.understanding().brief().after(answers.understood());
        var told = answers.plus(said.part()).told(understood);
        yield interview.onward(heard.with(draft.with(told)), Slot.WHAT, Set.of(Slot.WHAT));
      }
    };
  }

  /// Takes the place that a filed report still lacked, with the words it came in.
  Step complete(Step step, Said said) {
    var heard = Interview.hear(step, said);
    var draft = Interview.draft(heard);
    var told = draft.answers();
    var text = said.written().text();
    var bare = Words.of(text).size() <= LONGEST_BARE_PLACE;
    if (!told.has(Slot.WHERE)) {
      var named = said.understanding().place().map(told::withWhere).orElse(told);
      told =
          bare
                  && Readings.where(told, text, said.understanding())
                      instanceof SlotResult.Filled(var filled)
              ? filled
              : named;
    }
    var placed = said.hasWords() ? told.plus(said.part()) : told;
    return interview.proceed(heard.with(draft.with(placed)));
  }

  private Step moved(Step step, String words, Said said) {
    var draft = Interview.draft(step);
    if (words.isBlank()) {
      return Interview.ask(step, Slot.WHERE, 0, true, Optional.of("change"));
    }
    var refined = draft.answers().where().flatMap(where -> where.refined(words));
    if (refined.isPresent()) {
      var answers = draft.answers().withWhere(refined.get());
      return interview.onward(step.with(draft.with(answers)), Slot.WHAT, Set.of(Slot.WHERE));
    }
    return switch (Readings.where(draft.answers(), words, said.understanding())) {
      case SlotResult.Filled(var filled) ->
          interview.onward(step.with(draft.with(filled)), Slot.WHAT, Set.of(Slot.WHERE));
      case SlotResult.NoMatch(var reason) ->
          Interview.ask(step, Slot.WHERE, 0, true, Optional.of(reason));
    };
  }

  private static boolean namesThePlace(Answers answers, String not) {
    var place = Correction.withoutIn(not);
    return answers.where().filter(where -> Words.normal(where.words()).contains(place)).isPresent();
  }
}
