package kanal.bot.engine.memory;

import java.time.InstantSource;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.engine.SlidingWindowsContract;

class MemorySlidingWindowsTest extends SlidingWindowsContract {
  @Override
  protected SlidingWindows windows(InstantSource clock) {
    return new MemorySlidingWindows(clock);
  }
}
