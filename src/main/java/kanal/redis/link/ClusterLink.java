package kanal.redis.link;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.resource.ClientResources;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The servers of a Cluster, found from any of them and looked up anew when they change.
final class ClusterLink implements Link {
  private final ClientResources resources;
  private final RedisClusterClient client;
  private final StatefulRedisClusterConnection<String, String> connection;
  private final Late<StatefulRedisClusterConnection<String, String>> apart;
  private final Late<StatefulRedisClusterConnection<String, byte[]>> bytes;

  private ClusterLink(ClientResources resources, RedisClusterClient client) {
    this.resources = resources;
    this.client = client;
    connection = client.connect();
    apart = new Late<>(client::connect);
    bytes = new Late<>(() -> client.connect(Lettuce.BYTES_BY_NAME));
  }

  static ClusterLink open(List<RedisURI> nodes) {
    var resources = Lettuce.resources();
    var client = RedisClusterClient.create(resources, nodes);
    client.setOptions(Lettuce.clusterOptions());
    try {
      return new ClusterLink(resources, client);
    } catch (RedisException e) {
      Lettuce.close(client, resources);
      throw e;
    }
  }

  @Override
  public RedisClusterAsyncCommands<String, String> commands() {
    return connection.async();
  }

  @Override
  public Map<String, RedisAsyncCommands<String, String>> masters() {
    return connection.getPartitions().stream()
        .filter(node -> node.getRole().isUpstream() && !node.getSlots().isEmpty())
        .collect(
            Collectors.toMap(
                node -> node.getUri().getHost() + ":" + node.getUri().getPort(),
                node -> on(node, connection)));
  }

  @Override
  public RedisAsyncCommands<String, String> apart(String key) {
    var connection = apart.get();
    var node = connection.getPartitions().getMasterBySlot(SlotHash.getSlot(key));
    if (node == null) {
      throw new RedisException("nobody in the Cluster keeps this key");
    }
    return on(node, connection);
  }

  @Override
  public LettuceBasedProxyManagerBuilder<String> buckets() {
    return Bucket4jLettuce.casBasedBuilder(bytes.get());
  }

  @Override
  public void close() {
    Lettuce.close(client, resources);
  }

  private static RedisAsyncCommands<String, String> on(
      RedisClusterNode node, StatefulRedisClusterConnection<String, String> connection) {
    return connection.getConnection(node.getUri().getHost(), node.getUri().getPort()).async();
  }
}
