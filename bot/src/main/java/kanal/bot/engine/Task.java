package kanal.bot.engine;

import java.time.Instant;
import java.util.Optional;
import kanal.bot.conversation.Effect;
import kanal.bot.message.ConversationKey;

/// An effect on its way to being carried out.
///
/// @param id unique; the same over all tries
/// @param version of the conversation after the turn that wanted it
/// @param notBefore when to carry it out at the earliest
/// @param attempts how often it was tried
/// @param parent what its turn was traced as, see `Tracing`; absent when it was not
public record Task(
    String id,
    ConversationKey key,
    long version,
    Effect effect,
    Instant notBefore,
    int attempts,
    Optional<String> parent) {
  /// The same after one more try.
  public Task triedAgain() {
    return tried(attempts + 1);
  }

  /// The same as if it had never been tried.
  public Task asNew() {
    return tried(0);
  }

  /// The same after so many tries.
  public Task tried(int times) {
    return new Task(id, key, version, effect, notBefore, times, parent);
  }

  @Override
  public String toString() {
    return "Task[" + id + ", " + effect.getClass().getSimpleName() + "]";
  }
}
