package kanal.bot.engine.memory;

import kanal.bot.engine.Cursors;
import kanal.bot.engine.CursorsContract;

class MemoryCursorsTest extends CursorsContract {
  private final MemoryCursors cursors = new MemoryCursors();

  @Override
  protected Cursors cursors() {
    return cursors;
  }
}
