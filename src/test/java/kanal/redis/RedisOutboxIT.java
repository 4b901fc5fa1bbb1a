package kanal.redis;

import kanal.bot.engine.OutboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisOutboxIT extends OutboxContract {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected Stores stores() {
    var redis = REAL.redis();
    return new Stores(
        new RedisConversationStore(redis, REAL.vault()),
        new RedisOutbox(redis, REAL.vault()),
        new RedisDeadLetters(redis, REAL.vault()));
  }
}
