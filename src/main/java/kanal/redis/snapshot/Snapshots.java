package kanal.redis.snapshot;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kanal.redis.link.Link;
import kanal.redis.link.RedisAddress;

/// Files `1.rdb`, `2.rdb` and so on, one for each server that takes writes.
public final class Snapshots {
  private static final String ENDING = ".rdb";

  private Snapshots() {}

  /// Has every server behind an address send one.
  ///
  /// @param ours whether the server is one of our own, which shall leave no copy in its folder
  public static void take(RedisAddress address, boolean ours, Path folder) throws IOException {
    int number = 0;
    for (var server : Masters.of(address)) {
      try (var stream = ReplicaStream.open(server)) {
        if (ours) {
          stream.ask("CONFIG", "SET", "repl-diskless-sync", "yes");
          stream.ask("CONFIG", "SET", "repl-diskless-sync-delay", "0");
        }
        stream.writeSnapshot(folder.resolve(++number + ENDING));
      }
    }
  }

  /// Those in a folder.
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /// Copies what a server has loaded into another Redis.
  ///
  /// @param last keys that come when all others are there
  /// @return how many keys were copied
  public static long copy(RedisURI loaded, RedisAddress target, Predicate<String> last)
      throws IOException {
    var source = RedisAddress.of(loaded);
    try (var from = Link.open(source);
        var to = Link.open(target)) {
      return new KeyCopy(from.masters().values().iterator().next(), to).copy(last);
    }
  }
}
