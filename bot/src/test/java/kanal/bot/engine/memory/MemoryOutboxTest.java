package kanal.bot.engine.memory;

import kanal.bot.engine.OutboxContract;

class MemoryOutboxTest extends OutboxContract {
  private final MemoryStore store = new MemoryStore();

  @Override
  protected Stores stores() {
    return new Stores(store, store, store);
  }
}
