package kanal.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.message.ConversationKey;

/// Keeps tasks until they are carried out. Every method throws `Unavailable` when the store is
/// away.
public interface Outbox {

  /// Tasks nobody is carrying out that are due, now claimed for this caller for a while.
  List<Task> claim(Instant now, int limit);

  /// Asks for the go-ahead right before a task is carried out, and marks it as begun.
  ///
  /// @param droppable whether it is stale once the conversation has moved on
  /// @param between how long the citizen must not have been written to
  Begin begin(Task task, boolean droppable, Duration between, Instant now);

  /// It is carried out: forget it.
  ///
  /// @param card the platform's id of a card that later messages may replace
  void done(Task task, Optional<String> card);

  /// It failed for now: again at this time, one attempt more, and not counted as begun.
  void later(Task task, Instant at);

  /// It is not begun yet and will not be before this time; whoever is free then does it.
  void putOff(Task task, Instant until);

  /// The platform wants nothing for this citizen before this time: again then, and nothing else to
  /// them before.
  void slowDown(Task task, Instant until);

  /// It failed for good: kept for an operator among the `DeadLetters`.
  void bury(Task task, String reason, Instant at);

  /// The answer to asking for the go-ahead.
  sealed interface Begin {
    /// Carry it out.
    ///
    /// @param begunBefore whether an earlier try may have got through
    /// @param card the platform's id of the last card in this conversation
    record Go(boolean begunBefore, Optional<String> card) implements Begin {}

    /// Not yet: the citizen was written to a moment ago, or the platform wants silence.
    record Wait(Instant until) implements Begin {}

    /// No longer wanted: forgotten.
    record Stale() implements Begin {}

    /// Already carried out, or in somebody else's hands.
    record Gone() implements Begin {}
  }

  /// A task that failed for good.
  record Buried(Task task, String reason, Instant at, ConversationKey key) {}
}
