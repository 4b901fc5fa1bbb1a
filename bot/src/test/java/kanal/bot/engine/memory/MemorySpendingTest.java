package kanal.bot.engine.memory;

import java.time.InstantSource;
import kanal.bot.engine.budget.Spending;
import kanal.bot.engine.budget.SpendingContract;

class MemorySpendingTest extends SpendingContract {
  @Override
  protected Spending spending(InstantSource clock) {
    return new MemorySpending(clock, ZONE);
  }
}
