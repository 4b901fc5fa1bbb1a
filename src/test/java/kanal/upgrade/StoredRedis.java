package kanal.upgrade;

import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.ArrayOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// What a Redis holds, as the commands that make it: one a line, a JSON array of words.
///
/// What lives for a while only, such as leases and limits, is left out, and alarms are: they would
/// have rung long before the next version plays them.
final class StoredRedis {
  private static final JsonMapper JSON = JsonMapper.shared();

  private StoredRedis() {}

  static void play(Path file, RedisURI server) throws IOException {
    var lines = Files.readAllLines(file);
    on(
        server,
        redis -> {
          for (var line : lines) {
            var words = JSON.readValue(line, String[].class);
            var arguments = new CommandArgs<>(StringCodec.UTF8);
            for (int i = 1; i < words.length; i++) {
              arguments.add(words[i]);
            }
            redis.dispatch(
                CommandType.valueOf(words[0]), new ArrayOutput<>(StringCodec.UTF8), arguments);
          }
          return lines.size();
        });
  }

  static void write(RedisURI server, Path file) throws IOException {
    var lines = on(server, StoredRedis::lines);
    Files.write(file, lines);
  }

  private static List<String> lines(RedisCommands<String, String> redis) {
    var lines = new ArrayList<String>();
    for (var key : redis.keys("*").stream().sorted().toList()) {
      if (redis.pttl(key) >= 0 || key.endsWith(":timers")) {
        continue;
      }
      switch (redis.type(key)) {
        case "string" -> lines.add(line("SET", key, redis.get(key)));
        case "hash" ->
            redis
                .hgetall(key)
                .forEach((field, value) -> lines.add(line("HSET", key, field, value)));
        case "zset" ->
            redis
                .zrangebyscoreWithScores(key, Range.unbounded())
                .forEach(one ->
                    lines.add(
                        line("ZADD", key, Long.toString((long) one.getScore()), one.getValue())));
        default -> throw new IllegalStateException("no way to write down " + redis.type(key));
      }
    }
    return lines;
  }

  private static String line(String... words) {
    return JSON.writeValueAsString(words);
  }

  private static <T> T on(RedisURI server, Function<RedisCommands<String, String>, T> work) {
    var client = RedisClient.create(server);
    try (var connection = client.connect()) {
      return work.apply(connection.sync());
    } finally {
      client.shutdown();
    }
  }
}
