package kanal.redis;

import java.util.Optional;
import kanal.bot.engine.Cursors;

/// Remembers in Redis how far readers have come.
public final class RedisCursors implements Cursors {
  private final Redis redis;

  public RedisCursors(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Optional<String> find(String name) {
    return redis.find(commands -> commands.get(key(name)));
  }

  @Override
  public void save(String name, String position) {
    redis.ask(commands -> commands.set(key(name), position));
  }

  private static String key(String name) {
    return "cursor:{" + name + "}";
  }
}
