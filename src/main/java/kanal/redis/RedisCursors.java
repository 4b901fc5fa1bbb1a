package kanal.redis;

import java.util.List;
import java.util.Optional;
import kanal.bot.engine.Cursors;

/// Remembers in Redis how far readers have come.
public final class RedisCursors implements Cursors {
  private static final String POSITION = "position";

  private final Redis redis;

  public RedisCursors(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Optional<String> find(String name) {
    return redis.find(commands -> commands.hget(key(name), POSITION));
  }

  @Override
  public boolean save(String name, String position, long fence) {
    var key = key(name);
    var answer =
        redis.run(Script.SAVE_POSITION, List.of(key), List.of(position, Long.toString(fence)));
    redis.confirm(key);
    return answer.equals("DONE");
  }

  private static String key(String name) {
    return "position:{" + name + "}";
  }
}
