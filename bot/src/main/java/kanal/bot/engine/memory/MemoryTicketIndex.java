package kanal.bot.engine.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.TicketIndex;
import kanal.bot.message.ConversationKey;

/// Whose ticket is whose, in memory.
public final class MemoryTicketIndex implements TicketIndex {
  private final Map<TicketNumber, ConversationKey> owners = new ConcurrentHashMap<>();
  private final Map<TicketNumber, String> references = new ConcurrentHashMap<>();

  @Override
  public void remember(TicketNumber number, ConversationKey owner) {
    owners.put(number, owner);
  }

  @Override
  public void remember(TicketNumber number, String reference) {
    references.put(number, reference);
  }

  @Override
  public Optional<ConversationKey> owner(TicketNumber number) {
    return Optional.ofNullable(owners.get(number));
  }

  @Override
  public Optional<String> reference(TicketNumber number) {
    return Optional.ofNullable(references.get(number));
  }

  void forget(ConversationKey owner) {
    owners.values().removeIf(owner::equals);
  }
}
