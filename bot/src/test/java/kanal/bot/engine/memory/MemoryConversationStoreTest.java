package kanal.bot.engine.memory;

import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.ConversationStoreContract;

class MemoryConversationStoreTest extends ConversationStoreContract {
  private final MemoryStore store = new MemoryStore();

  @Override
  protected ConversationStore store() {
    return store;
  }
}
