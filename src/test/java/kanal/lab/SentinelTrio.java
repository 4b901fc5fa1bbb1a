package kanal.lab;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.sentinel.api.sync.RedisSentinelCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One master, two replicas of it, and three Sentinels that agree on another master when it is
/// gone.
public final class SentinelTrio implements Store {
  private static final String NAME = "kanal";
  private static final int COUNT = 3;
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final List<RedisServer> servers;
  private final List<Watcher> watchers;

  private record Watcher(ServerProcess process, int port) {}

  private SentinelTrio(List<RedisServer> servers, List<Watcher> watchers) {
    this.servers = servers;
    this.watchers = watchers;
  }

  public static SentinelTrio start(Path folder) {
    var servers = new ArrayList<RedisServer>();
    for (int i = 0; i < COUNT; i++) {
      // A master without a replica takes nothing: what it acknowledges is in two places.
      var server = new RedisServer(folder.resolve("redis-" + i)).with("min-replicas-to-write", "1");
      if (i > 0) {
        server.with("replicaof", "127.0.0.1", Integer.toString(servers.getFirst().port()));
      }
      servers.add(server.start());
    }
    var watchers =
        IntStream.range(0, COUNT)
            .mapToObj(i -> watcher(folder.resolve("sentinel-" + i), servers.getFirst().port()))
            .toList();
    var trio = new SentinelTrio(List.copyOf(servers), watchers);
    if (!Patience.until(START, trio::stands)) {
      trio.close();
      throw new IllegalStateException("the Sentinels do not agree");
    }
    return trio;
  }

  @Override
  public String url() {
    return "redis-sentinel://"
        + watchers.stream()
            .map(watcher -> "127.0.0.1:" + watcher.port())
            .collect(Collectors.joining(","))
        + "#"
        + NAME;
  }

  @Override
  public <T> T ask(Function<RedisClusterCommands<String, String>, T> question) {
    return master().ask(question);
  }

  /// The server that the Sentinels call the master now.
  public RedisServer master() {
    int port = sentinel(watchers.getFirst(), SentinelTrio::masterPort);
    return servers.stream()
        .filter(server -> server.port() == port)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an unknown master"));
  }

  public List<RedisServer> servers() {
    return servers;
  }

  @Override
  public void close() {
    watchers.forEach(watcher -> watcher.process().close());
    servers.forEach(RedisServer::close);
  }

  private boolean stands() {
    try {
      return watchers.stream().allMatch(watcher -> sentinel(watcher, SentinelTrio::isWhole))
          && servers
              .getFirst()
              .ask(redis -> redis.info("replication"))
              .contains("connected_slaves:2");
    } catch (RedisException _) {
      // Some of them are still starting.
      return false;
    }
  }

  private static boolean isWhole(RedisSentinelCommands<String, String> sentinel) {
    var known = sentinel.master(NAME);
    return "2".equals(known.get("num-slaves")) && "2".equals(known.get("num-other-sentinels"));
  }

  private static int masterPort(RedisSentinelCommands<String, String> sentinel) {
    return Integer.parseInt(sentinel.master(NAME).getOrDefault("port", "0"));
  }

  private static <T> T sentinel(
      Watcher watcher, Function<RedisSentinelCommands<String, String>, T> question) {
    var uri =
        RedisURI.builder()
            .withHost("127.0.0.1")
            .withPort(watcher.port())
            .withTimeout(ANSWER)
            .build();
    var client = RedisClient.create();
    try (var connection = client.connectSentinel(uri)) {
      return question.apply(connection.sync());
    } finally {
      client.shutdown(Duration.ZERO, ANSWER);
    }
  }

  private static Watcher watcher(Path folder, int master) {
    int port = ServerProcess.freePort();
    try {
      Files.createDirectories(folder);
      var settings = folder.resolve("sentinel.conf");
      Files.writeString(
          settings,
          """
          bind 127.0.0.1
          port %d
          dir "%s"
          sentinel monitor %s 127.0.0.1 %d 2
          sentinel down-after-milliseconds %s 3000
          sentinel failover-timeout %s 10000
          """
              .formatted(port, folder, NAME, master, NAME, NAME));
      var command = List.of(RedisServer.executable().toString(), settings.toString(), "--sentinel");
      return new Watcher(
          ServerProcess.launch(command, folder, folder.resolve("sentinel.log")), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
