package kanal.bot.engine;

import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.ConversationKey;

/// Knows whose ticket a number is. The routing core never learns it. Throws `Unavailable` when the
/// store is away.
public interface TicketIndex {

  /// Remembers the owner; must be done before the ticket reaches the core, so that no change finds
  /// nobody.
  void remember(TicketNumber number, ConversationKey owner);

  /// Remembers the core's own name for the ticket.
  void remember(TicketNumber number, String reference);

  Optional<ConversationKey> owner(TicketNumber number);

  Optional<String> reference(TicketNumber number);
}
