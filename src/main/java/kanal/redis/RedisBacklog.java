package kanal.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import kanal.bot.engine.Backlog;

/// Asks Redis how many tasks wait.
public final class RedisBacklog implements Backlog {
  private final Redis redis;

  public RedisBacklog(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Size size(Instant now) {
    var counts = redis.askAll((commands, partition) -> commands.zcard(partition.due()));
    var firsts =
        redis.askAll((commands, partition) -> commands.zrangeWithScores(partition.due(), 0, 0));
    var tasks = counts.values().stream().mapToLong(Long::longValue).sum();
    OptionalDouble oldest =
        firsts.values().stream().flatMap(List::stream).mapToDouble(first -> first.getScore()).min();
    var late = oldest.isPresent() ? now.toEpochMilli() - (long) oldest.getAsDouble() : 0;
    return new Size(tasks, Duration.ofMillis(Math.max(0, late)));
  }
}
