package kanal.redis;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kanal.redis.embedded.EmbeddedRedis;
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;

/// A look at a Redis from outside, which changes nothing in it.
///
/// @param place without a password
/// @param latency of a ping, half of them are faster
/// @param mostMemory 0 for no limit
/// @param time by its clock
public record RedisExamination(
    String place, Duration latency, long usedMemory, long mostMemory, Instant time) {
  private static final int PINGS = 21;

  /// @param keys what it should be sealed with, where they can be read
  /// @return empty when Kanal has one of its own, and it is not running
  /// @throws kanal.start.StartRefused saying what is wrong with it, as at a start
  public static Optional<RedisExamination> of(
      RedisProperties properties, Path dataFolder, Optional<KeyFile> keys) {
    if (!properties.embedded()) {
      return Optional.of(
          examined(properties.redis(), properties.acceptWeakerDurability(), dataFolder, keys));
    }
    return EmbeddedRedis.running(dataFolder.resolve(RedisConfiguration.FOLDER))
        .map(uri -> examined(new Redis(uri), false, dataFolder, keys));
  }

  private static RedisExamination examined(
      Redis redis, boolean acceptWeaker, Path dataFolder, Optional<KeyFile> keys) {
    try (redis) {
      redis.start();
      ServerCheck.check(redis, acceptWeaker);
      new Generation(redis, dataFolder.resolve(Generation.FILE)).verify();
      keys.ifPresent(file ->
          new Upgrade(redis, new Vault(redis, KeyedSeal.of(file)), file.toString()).verify());
      var memory = redis.ask(commands -> commands.info("memory"));
      var time = redis.ask(commands -> commands.time());
      return new RedisExamination(
          redis.place(),
          latency(redis),
          number(memory, "used_memory"),
          number(memory, "maxmemory"),
          Instant.ofEpochSecond(
              Long.parseLong(time.getFirst()), Long.parseLong(time.getLast()) * 1000));
    }
  }

  private static Duration latency(Redis redis) {
    List<Long> each = new ArrayList<>();
    for (int i = 0; i < PINGS; i++) {
      long begun = System.nanoTime();
      var _ = redis.ask(commands -> commands.ping());
      each.add(System.nanoTime() - begun);
    }
    Collections.sort(each);
    return Duration.ofNanos(each.get(PINGS / 2));
  }

  private static long number(String info, String name) {
    return info.lines()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1).strip()))
        .findFirst()
        .orElse(0);
  }
}
