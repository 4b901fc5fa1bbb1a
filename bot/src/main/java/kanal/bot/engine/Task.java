package kanal.bot.engine;

import java.time.Instant;
import kanal.bot.conversation.Effect;
import kanal.bot.message.ConversationKey;

/// An effect on its way to being carried out.
///
/// @param id unique; the same over all tries
/// @param version of the conversation after the turn that wanted it
/// @param notBefore when to carry it out at the earliest
/// @param attempts how often it was tried
public record Task(
    String id, ConversationKey key, long version, Effect effect, Instant notBefore, int attempts) {
  /// The same after one more try.
  public Task triedAgain() {
    return new Task(id, key, version, effect, notBefore, attempts + 1);
  }

  /// The same as if it had never been tried.
  public Task asNew() {
    return new Task(id, key, version, effect, notBefore, 0);
  }

  @Override
  public String toString() {
    return "Task[" + id + ", " + effect.getClass().getSimpleName() + "]";
  }
}
