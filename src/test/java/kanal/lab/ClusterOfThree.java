package kanal.lab;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Three masters of a Redis Cluster on loopback, with all slots between them, and one replica each.
public final class ClusterOfThree implements Store {
  private static final int BUS = 10_000;
  private static final int MASTERS = 3;
  private static final int SLOTS = 16_384;
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final List<RedisServer> masters;
  private final List<RedisServer> replicas;

  private ClusterOfThree(List<RedisServer> masters, List<RedisServer> replicas) {
    this.masters = masters;
    this.replicas = replicas;
  }

  public static ClusterOfThree start(Path folder) {
    var cluster = new ClusterOfThree(servers(folder, "master"), servers(folder, "replica"));
    try {
      cluster.join();
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  @Override
  public String url() {
    return "redis-cluster://"
        + masters.stream()
            .map(server -> "127.0.0.1:" + server.port())
            .collect(Collectors.joining(","));
  }

  @Override
  public <T> T ask(Function<RedisClusterCommands<String, String>, T> question) {
    var seeds =
        all().stream()
            .filter(RedisServer::isAlive)
            .map(server ->
                RedisURI.builder()
                    .withHost("127.0.0.1")
                    .withPort(server.port())
                    .withTimeout(ANSWER)
                    .build())
            .toList();
    var client = RedisClusterClient.create(seeds);
    try (var connection = client.connect()) {
      return question.apply(connection.sync());
    } finally {
      client.shutdown(Duration.ZERO, ANSWER);
    }
  }

  /// The servers that began as masters.
  public List<RedisServer> masters() {
    return masters;
  }

  @Override
  public void close() {
    all().forEach(RedisServer::close);
  }

  private List<RedisServer> all() {
    var all = new ArrayList<>(masters);
    all.addAll(replicas);
    return all;
  }

  private void join() {
    for (int i = 0; i < MASTERS; i++) {
      var slots = IntStream.range(i * SLOTS / MASTERS, (i + 1) * SLOTS / MASTERS).toArray();
      masters.get(i).ask(redis -> redis.clusterAddSlots(slots));
    }
    for (var server : all()) {
      masters.getFirst().ask(redis -> redis.clusterMeet("127.0.0.1", server.port()));
    }
    await("know each other", () -> all().stream().allMatch(ClusterOfThree::knowsAll));
    for (int i = 0; i < MASTERS; i++) {
      var master = masters.get(i).ask(RedisClusterCommands::clusterMyId);
      replicas.get(i).ask(redis -> redis.clusterReplicate(master));
    }
    await("stand", () -> all().stream().allMatch(ClusterOfThree::stands));
    await("have replicas", () -> masters.stream().allMatch(ClusterOfThree::isFollowed));
  }

  private static boolean knowsAll(RedisServer server) {
    return server
        .ask(RedisClusterCommands::clusterInfo)
        .contains("cluster_known_nodes:" + 2 * MASTERS);
  }

  private static boolean stands(RedisServer server) {
    return server.ask(RedisClusterCommands::clusterInfo).contains("cluster_state:ok");
  }

  private static boolean isFollowed(RedisServer master) {
    return master.ask(redis -> redis.info("replication")).contains("connected_slaves:1");
  }

  private static void await(String what, BooleanSupplier condition) {
    if (!Patience.until(START, () -> tried(condition))) {
      throw new IllegalStateException("the nodes of the cluster do not " + what);
    }
  }

  private static boolean tried(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (RedisException _) {
      // A node that just joins answers with errors.
      return false;
    }
  }

  private static List<RedisServer> servers(Path folder, String role) {
    return IntStream.range(0, MASTERS)
        .mapToObj(i ->
            new RedisServer(folder.resolve(role + "-" + i), busPort())
                .with("cluster-enabled", "yes")
                .with("cluster-node-timeout", "3000")
                // What a master acknowledged must survive it.
                .with("min-replicas-to-write", "1")
                .start())
        .toList();
  }

  /// The bus listens above the port, where nobody else may.
  private static int busPort() {
    int port = ServerProcess.freePort();
    while (!ServerProcess.isFree(port + BUS)) {
      port = ServerProcess.freePort();
    }
    return port;
  }
}
