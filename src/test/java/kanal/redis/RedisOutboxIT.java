package kanal.redis;

import kanal.bot.engine.OutboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisOutboxIT extends OutboxContract {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected Stores stores() {
    var redis = REAL.redis();
    return new Stores(
        new RedisConversationStore(redis), new RedisOutbox(redis), new RedisDeadLetters(redis));
  }
}
