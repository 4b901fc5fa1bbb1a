package kanal.bot.engine.tally;

import java.util.Optional;
import kanal.bot.complaint.Understanding;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.Phase;
import kanal.bot.conversation.Timer;
import kanal.bot.engine.Turn;
import kanal.bot.engine.TurnObserver;
import kanal.bot.engine.tally.Question.Fate;

/// Counts how often each question was asked, and what became of it.
public final class QuestionTally implements TurnObserver {
  private final Tally tally;

  public QuestionTally(Tally tally) {
    this.tally = tally;
  }

  @Override
  public void turned(Conversation before, Turn turn, Understanding understanding) {
    var was = Question.of(before.phase());
    var is = Question.of(turn.after().phase());
    if (was.equals(is)) {
      return;
    }
    was.ifPresent(question -> fate(question, turn).ifPresent(fate -> count(question, fate)));
    // Coming back from an aside asks the same thing again, of the same citizen.
    if (before.openDraft().isEmpty() || !aside(before.phase())) {
      is.ifPresent(question -> count(question, Fate.ASKED));
    }
  }

  /// Nothing yet when the citizen only turned aside.
  private static Optional<Fate> fate(Question question, Turn turn) {
    var after = turn.after();
    if (turn.fired().filter(due -> due.timer() == Timer.DRAFT_EXPIRY).isPresent()
        || after.draft().isEmpty()) {
      return Optional.of(Fate.ABANDONED);
    }
    if (turn.tasks().stream().anyMatch(task -> task.effect() instanceof Effect.File)
        && question == Question.CONFIRM) {
      return Optional.of(Fate.ANSWERED);
    }
    if (aside(after.phase())) {
      return Optional.empty();
    }
    var answers = after.draft().get().answers();
    return question.slot().map(slot -> answers.has(slot) ? Fate.ANSWERED : Fate.SKIPPED);
  }

  private static boolean aside(Phase phase) {
    return switch (phase) {
      case Phase.Asking(var _, var _, var changing) -> changing;
      case Phase.Changing _,
          Phase.ChoosingTopic _,
          Phase.ChoosingReport _,
          Phase.Resuming _,
          Phase.Puzzled _ ->
          true;
      case Phase.Idle _,
          Phase.Confirming _,
          Phase.CheckingDone _,
          Phase.Rating _,
          Phase.Answering _ ->
          false;
    };
  }

  private void count(Question question, Fate fate) {
    tally.count(question.counted(fate), 1);
  }
}
