package kanal.bot.engine.memory;

import kanal.bot.engine.TicketNumbers;
import kanal.bot.engine.TicketNumbersContract;

class MemoryTicketNumbersTest extends TicketNumbersContract {
  private final MemoryTicketNumbers numbers = new MemoryTicketNumbers();

  /// All replicas of a counter in memory are the one process.
  @Override
  protected TicketNumbers replica() {
    return numbers;
  }
}
