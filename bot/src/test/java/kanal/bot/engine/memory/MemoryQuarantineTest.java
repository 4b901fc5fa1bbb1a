package kanal.bot.engine.memory;

import kanal.bot.engine.Quarantine;
import kanal.bot.engine.QuarantineContract;

class MemoryQuarantineTest extends QuarantineContract {
  private final MemoryQuarantine quarantine = new MemoryQuarantine();

  @Override
  protected Quarantine quarantine() {
    return quarantine;
  }
}
