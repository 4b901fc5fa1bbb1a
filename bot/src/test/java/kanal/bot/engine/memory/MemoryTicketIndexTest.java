package kanal.bot.engine.memory;

import kanal.bot.engine.TicketIndex;
import kanal.bot.engine.TicketIndexContract;

class MemoryTicketIndexTest extends TicketIndexContract {
  private final MemoryTicketIndex index = new MemoryTicketIndex();

  @Override
  protected TicketIndex index() {
    return index;
  }
}
