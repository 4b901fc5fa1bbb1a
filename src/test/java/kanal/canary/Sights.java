package kanal.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kanal.canary.Canary.Found;
import kanal.desk.database.DeskDatabase;

/// Looks for canaries where somebody might.
final class Sights {
  private Sights() {}

  /// In all files below a folder.
  static Set<Found> files(Path folder, Predicate<Path> looked) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(looked)
          .flatMap(file -> Canary.in(folder.relativize(file) + "\n" + read(file)).stream())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In every key and value, which its files may keep packed.
  static Set<Found> redis(RedisURI server) {
    var client = RedisClient.create(server);
    try (var connection = client.connect()) {
      var redis = connection.sync();
      return redis.keys("*").stream()
          .flatMap(key -> Canary.in(key + "\n" + value(redis, key)).stream())
          .collect(Collectors.toUnmodifiableSet());
    } finally {
      client.shutdown();
    }
  }

  private static String value(RedisCommands<String, String> redis, String key) {
    return switch (redis.type(key)) {
      case "string" -> redis.get(key);
      case "hash" -> redis.hgetall(key).toString();
      case "set" -> redis.smembers(key).toString();
      case "list" -> redis.lrange(key, 0, -1).toString();
      case "zset" -> redis.zrange(key, 0, -1).toString();
      case "stream" -> redis.xrange(key, io.lettuce.core.Range.unbounded()).toString();
      // Gone meanwhile.
      case "none" -> "";
      default -> throw new IllegalStateException("no way to read a " + redis.type(key));
    };
  }

  /// What stands in which column.
  ///
  /// @param citizens whose canaries count
  static Map<String, Set<Canary>> columns(DeskDatabase database, IntPredicate citizens) {
    var found = new TreeMap<String, Set<Canary>>();
    database
        .jdbc()
        .sql("select table_name from information_schema.tables where table_schema = 'public'")
        .query(String.class)
        .list()
        .forEach(table ->
            database
                .jdbc()
                .sql("select * from \"" + table + "\"")
                .query((row, _) -> noted(table, row, citizens, found))
                .list());
    return found;
  }

  private static boolean noted(
      String table, ResultSet row, IntPredicate citizens, Map<String, Set<Canary>> found)
      throws SQLException {
    var columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      var value = row.getObject(i);
      var text = value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : "" + value;
      for (var one : Canary.in(text)) {
        if (citizens.test(one.citizen())) {
          var place = table + "." + columns.getColumnName(i);
          found.computeIfAbsent(place, _ -> EnumSet.noneOf(Canary.class)).add(one.canary());
        }
      }
    }
    return true;
  }

  /// In the names of threads, virtual ones too, and what they stand at.
  static Set<Found> threads(Path folder) throws IOException {
    var file = folder.resolve("threads" + System.nanoTime() + ".json");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
    return new HashSet<>(Canary.in(Files.readString(file)));
  }
}
