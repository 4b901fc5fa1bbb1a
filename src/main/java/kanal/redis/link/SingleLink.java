package kanal.redis.link;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import java.util.Map;

/// One server, or the master that Sentinels name: asked again at every reconnect.
final class SingleLink implements Link {
  private final ClientResources resources;
  private final RedisClient client;
  private final String place;
  private final StatefulRedisConnection<String, String> connection;
  private final Late<StatefulRedisConnection<String, String>> apart;
  private final Late<StatefulRedisConnection<String, byte[]>> bytes;

  private SingleLink(ClientResources resources, RedisClient client, String place) {
    this.resources = resources;
    this.client = client;
    this.place = place;
    connection = client.connect();
    apart = new Late<>(client::connect);
    bytes = new Late<>(() -> client.connect(Lettuce.BYTES_BY_NAME));
  }

  static SingleLink open(RedisURI uri, String place) {
    var resources = Lettuce.resources();
    var client = RedisClient.create(resources, uri);
    client.setOptions(Lettuce.options());
    try {
      return new SingleLink(resources, client, place);
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
    return Map.of(place, connection.async());
  }

  @Override
  public RedisAsyncCommands<String, String> apart(String key) {
    return apart.get().async();
  }

  @Override
  public LettuceBasedProxyManagerBuilder<String> buckets() {
    return Bucket4jLettuce.casBasedBuilder(bytes.get());
  }

  @Override
  public void close() {
    Lettuce.close(client, resources);
  }
}
