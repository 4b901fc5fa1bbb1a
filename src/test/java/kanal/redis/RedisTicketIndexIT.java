package kanal.redis;

import kanal.bot.engine.TicketIndex;
import kanal.bot.engine.TicketIndexContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisTicketIndexIT extends TicketIndexContract {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected TicketIndex index() {
    return new RedisTicketIndex(REAL.redis(), REAL.vault());
  }
}
