package kanal.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kanal.bot.complaint.TicketNumber;
import kanal.lab.ClusterOfThree;
import kanal.lab.RedisServer;
import kanal.lab.Store;
import kanal.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From one kind of Redis to another.
class RedisBackupIT {
  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final int AFTERWARDS = 60;
  private static final int GAP = 100;

  @TempDir private Path folder;

  @Test
  void whatThreeMastersHeldGoesIntoOneServerAndBackIntoThree() throws Exception {
    Map<String, String> before;
    List<TicketNumber> given;
    try (var cluster = ClusterOfThree.start(folder.resolve("cluster"))) {
      used(cluster);
      before = everything(cluster.masters());
      backup(cluster).save(made("saved"), false);
      assertThat(folder.resolve("saved")).isDirectoryContaining("glob:**/3.rdb");
      given = taken(cluster, AFTERWARDS);
    }
    try (var server = new RedisServer(folder.resolve("server")).start()) {
      var backup = backup(server);
      backup.refuseUnlessEmpty();
      backup.restore(folder.resolve("saved"), GAP, List.of(MONTH));
      assertThat(everything(List.of(server))).isEqualTo(before);
      assertThat(taken(server, AFTERWARDS)).doesNotContainAnyElementsOf(given);
      assertThatThrownBy(backup::refuseUnlessEmpty)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is not empty");
      backup.save(made("again"), false);
    }
    try (var cluster = ClusterOfThree.start(folder.resolve("other"))) {
      backup(cluster).restore(folder.resolve("again"), GAP, List.of(MONTH));
      assertThat(everything(cluster.masters())).isEqualTo(before);
      assertThat(taken(cluster, AFTERWARDS)).doesNotContainAnyElementsOf(given);
    }
  }

  @Test
  void aServerThatKeepsWhatItSendsOnDiskFirstIsReadToo() throws Exception {
    var settings =
        Map.of(
            "appendonly", "yes",
            "appendfsync", "always",
            "maxmemory-policy", "noeviction",
            "repl-diskless-sync", "no");
    try (var server = new RedisServer(folder.resolve("server")).start(settings)) {
      used(server);
      backup(server).save(made("saved"), false);
      var own = RedisProperties.at("");
      new RedisBackup(own, folder.resolve("data"))
          .restore(folder.resolve("saved"), GAP, List.of(MONTH));
      assertThat(folder.resolve("data/redis/appendonly.aof")).isNotEmptyFile();
    }
  }

  private RedisBackup backup(Store store) {
    return new RedisBackup(RedisProperties.at(store.url()), folder.resolve("data"));
  }

  private Path made(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  /// Has it used by a Kanal for the first time.
  private void used(Store store) {
    try (var redis = connected(store)) {
      new Generation(redis, folder.resolve("mark")).establish();
      redis.askAll((commands, partition) ->
          commands.hset(partition.tasks(), "task-" + partition.number(), "é".repeat(200)));
      redis.ask(commands -> commands.setex(Partition.secret("short-lived"), 1000, "secret"));
    }
  }

  private List<TicketNumber> taken(Store store, int count) {
    try (var redis = connected(store)) {
      new Generation(redis, folder.resolve("mark")).establish();
      var numbers = new RedisTicketNumbers(redis);
      return IntStream.range(0, count).mapToObj(_ -> numbers.take(MONTH)).toList();
    }
  }

  private static Redis connected(Store store) {
    var redis = RedisProperties.at(store.url()).redis();
    redis.start();
    return redis;
  }

  /// Every key but the counter of ticket numbers, with its value as Redis would write it down.
  private static Map<String, String> everything(List<RedisServer> servers) {
    var all = new TreeMap<String, String>();
    for (var server : servers) {
      server.<List<String>>ask(commands -> commands.keys("*")).stream()
          .filter(key -> !key.contains("numbers:"))
          .forEach(key -> all.put(key, value(server, key)));
    }
    return all;
  }

  private static String value(RedisServer server, String key) {
    return server.ask(commands ->
        commands.type(key).equals("hash")
            ? commands.hgetall(key).toString()
            : commands.get(key) + " " + (commands.ttl(key) > 0));
  }
}
