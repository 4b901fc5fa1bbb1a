package kanal.redis;

import kanal.bot.engine.Leases;
import kanal.bot.engine.LeasesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisLeasesIT extends LeasesContract {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected Leases replica() {
    return new RedisLeases(REAL.redis());
  }
}
