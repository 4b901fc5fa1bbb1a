package kanal.redis;

import kanal.bot.engine.TicketNumbers;
import kanal.bot.engine.TicketNumbersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisTicketNumbersIT extends TicketNumbersContract {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected TicketNumbers replica() {
    return new RedisTicketNumbers(REAL.redis());
  }
}
