package kanal.bot.engine.tally;

class MemoryDailyCountsTest extends DailyCountsContract {
  @Override
  protected DailyCounts counts() {
    return new MemoryDailyCounts();
  }
}
