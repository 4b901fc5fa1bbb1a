package kanal.redis;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kanal.bot.engine.Erased;
import kanal.data.DurableLines;
import kanal.redis.codec.Codec;

/// Notes of erased conversations, in Redis and in a file beside it: a Redis that is restored from
/// an older back-up has forgotten them, and brings back what was erased.
final class Tombstones {
  private final Redis redis;
  private final DurableLines file;

  Tombstones(Redis redis, Path file) {
    this.redis = redis;
    this.file = new DurableLines(file);
  }

  /// On the disk before anything is erased: an erasure that is cut off is finished at the next
  /// start.
  void add(Erased note) {
    var line = Codec.encode(note, Erased.class);
    file.append(line);
    redis.ask(commands -> commands.hset(Partition.ERASED, id(note), line));
    redis.confirm(Partition.ERASED);
  }

  /// All of them, wherever they are; each is in both places from now on.
  List<Erased> all() {
    var inRedis = inRedis();
    var inFile = inFile();
    inFile.forEach((id, line) -> {
      if (!inRedis.containsKey(id)) {
        redis.ask(commands -> commands.hset(Partition.ERASED, id, line));
      }
    });
    inRedis.forEach((id, line) -> {
      if (!inFile.containsKey(id)) {
        file.append(line);
      }
    });
    var every = new LinkedHashMap<>(inFile);
    every.putAll(inRedis);
    return every.values().stream().map(line -> Codec.decode(line, Erased.class)).toList();
  }

  private Map<String, String> inRedis() {
    return redis.ask(commands -> commands.hgetall(Partition.ERASED));
  }

  private Map<String, String> inFile() {
    var found = new LinkedHashMap<String, String>();
    for (var line : file.read()) {
      // A line that a power cut tore was never answered as done.
      if (line.endsWith("}}")) {
        found.put(id(Codec.decode(line, Erased.class)), line);
      }
    }
    return found;
  }

  private static String id(Erased note) {
    return note.name() + "." + note.key();
  }
}
