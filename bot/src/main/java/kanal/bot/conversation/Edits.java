package kanal.bot.conversation;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.prompt.Prompt;

/// Takes in new words for an earlier message.
final class Edits {
  private final Filing filing;
  private final Interview interview;
  private final Sorting sorting;

  Edits(Filing filing, Interview interview, Sorting sorting) {
    this.filing = filing;
    this.interview = interview;
    this.sorting = sorting;
  }

  /// The open draft, or what was filed last, when the message is a part of its story.
  static Optional<Draft> draft(Conversation conversation, Said said) {
    return conversation
        .draft()
        .filter(draft ->
            draft.answers().story().stream()
                .anyMatch(part -> part.reference().equals(said.reference())));
  }

  /// Puts the draft right, or what it was filed as, while that can be; later officers are told.
  Step reword(Step step, Draft draft, Said said) {
    var before = draft.answers().understood();
    var known = before.flags().contains(Flag.DANGER);
    var here = said.danger() && !known ? step.say(new Prompt.Emergency()) : step;
    var answers =
        draft.answers().plus(said.part()).told(said.understanding().brief().after(before));
    answers = said.understanding().place().map(answers::withWhere).orElse(answers);
    var changed = draft.with(known ? answers.dangerous() : answers);
    if (changed.filedAs().isEmpty()) {
      return interview.proceed(here.with(changed));
    }
    var number = changed.filedAs().get();
    return filing.undoable(here).isPresent()
        ? filing.correct(here, changed, number)
        : filing.add(here, number, said.written().text(), List.of(), Optional.empty());
  }

  /// Whether the message may have told of a report filed earlier, whose words are not remembered
  /// any more: then it would be wrong to begin another.
  static boolean mayBeOfAReport(Conversation conversation, Said said) {
    var fresh =
        switch (conversation.phase()) {
          case Phase.Idle(), Phase.CheckingDone(var _), Phase.Rating(var _) -> true;
          case Phase.ChoosingTopic() -> Offers.filed(conversation);
          case Phase.Puzzled(var _),
              Phase.Answering(var _),
              Phase.ChoosingReport(var _),
              Phase.Asking(var _, var _, var _),
              Phase.Confirming(),
              Phase.Changing(),
              Phase.Resuming() ->
              false;
        };
    return fresh
        && said.understanding().complaint()
        && !Sorting.open(conversation).isEmpty()
        && conversation.openDraft().isEmpty();
  }

  /// Asks which report it told of, or whether it is a new one.
  Step ofSomeReport(Step step, Said said) {
    return sorting.ask(Interview.warned(step, said), said);
  }
}
