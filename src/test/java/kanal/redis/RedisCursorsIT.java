package kanal.redis;

import kanal.bot.engine.Cursors;
import kanal.bot.engine.CursorsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisCursorsIT extends CursorsContract {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected Cursors cursors() {
    return new RedisCursors(REAL.redis());
  }
}
