package kanal.bot.engine.memory;

import kanal.bot.engine.CitizenRecordsContract;

class MemoryCitizenRecordsTest extends CitizenRecordsContract {
  @Override
  protected Intake intake() {
    var store = new MemoryStore();
    var index = new MemoryTicketIndex();
    var records = new MemoryCitizenRecords(store, index, new MemoryMediaStore());
    return new Intake(store, store, store, index, records);
  }
}
