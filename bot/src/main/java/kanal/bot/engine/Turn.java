package kanal.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Timer;

/// One step of a conversation, to be committed whole or not at all.
///
/// @param eventId what caused it; a second turn with the same cause is a duplicate
/// @param after the conversation after the step; its version is one more than the stored one must
///   be
/// @param tasks the effects to carry out, in order
/// @param inHand whether whoever commits it carries them out at once; otherwise anybody may
/// @param set alarms to set
/// @param off alarms to call off
/// @param fired the alarm that caused it, to be removed unless it was set anew meanwhile
public record Turn(
    String eventId,
    Conversation after,
    List<Task> tasks,
    boolean inHand,
    Map<Timer, Instant> set,
    Set<Timer> off,
    Optional<DueTimer> fired,
    Instant at) {
  public Turn {
    tasks = List.copyOf(tasks);
    set = Map.copyOf(set);
    off = Set.copyOf(off);
  }
}
