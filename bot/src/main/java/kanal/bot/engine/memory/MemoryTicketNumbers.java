package kanal.bot.engine.memory;

import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.TicketNumbers;

/// Numbers from a counter in memory; what is given back stays a gap.
public final class MemoryTicketNumbers implements TicketNumbers {
  private final AtomicLong next = new AtomicLong(1);

  @Override
  public TicketNumber take(YearMonth month) {
    return TicketNumber.of(month, next.getAndIncrement());
  }

  @Override
  public void giveBack(TicketNumber number) {}
}
