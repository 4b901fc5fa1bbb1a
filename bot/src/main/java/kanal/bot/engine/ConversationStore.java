package kanal.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.conversation.Conversation;
import kanal.bot.message.ConversationKey;

/// Keeps conversations. Every method throws `Unavailable` when the store is away.
public interface ConversationStore {
  /// A name for a conversation that tells nobody who the citizen is, not even somebody who tries
  /// all numbers there are: safe in logs, in the routing core and as a key.
  String name(ConversationKey key);

  Optional<Conversation> find(ConversationKey key);

  /// Dedupe, version check, new state, tasks and alarms: all at once or not at all.
  Commit commit(Turn turn);

  /// Alarms that are due; each comes again until a turn with it as `fired` is committed.
  List<DueTimer> dueTimers(Instant now, int limit);
}
