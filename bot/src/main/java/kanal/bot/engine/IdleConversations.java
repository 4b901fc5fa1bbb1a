package kanal.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import kanal.bot.complaint.TicketNumber;

/// Conversations in which nobody has said a word for long, for whoever sees to it that nothing is
/// kept for ever.
///
/// One for which something waits is not among them: a task, an alarm, what failed, what is in
/// quarantine, a restriction, or a ticket that is still worked on. Every method throws
/// `Unavailable` when the store is away.
public interface IdleConversations {

  /// How many there are.
  ///
  /// @param kept how long after its last word a conversation stays
  /// @param open which of these tickets are still worked on
  int count(Instant now, Duration kept, UnaryOperator<Set<TicketNumber>> open);

  /// Forgets some of them with their keys, and whose their tickets are. One in which a word is said
  /// meanwhile stays. What a citizen writes afterwards is a new conversation.
  ///
  /// @return how many; none when nothing is left to do
  int forget(Instant now, Duration kept, UnaryOperator<Set<TicketNumber>> open, int most);
}
