package kanal.redis.link;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.Map;

/// An open connection to Redis, whatever stands there.
public interface Link extends AutoCloseable {

  /// Commands that find their server by their keys.
  RedisClusterAsyncCommands<String, String> commands();

  /// The servers that take writes, by their place.
  Map<String, RedisAsyncCommands<String, String>> masters();

  /// The server that takes writes for a key, on a connection that no other command uses, so that a
  /// command may keep it waiting.
  RedisAsyncCommands<String, String> apart(String key);

  /// Rate limits that everybody at this Redis shares.
  LettuceBasedProxyManagerBuilder<String> buckets();

  @Override
  void close();

  /// Connects.
  ///
  /// @throws io.lettuce.core.RedisException when nothing answers there
  static Link open(RedisAddress address) {
    return switch (address.kind()) {
      case SERVER, SENTINELS -> SingleLink.open(address.uris().getFirst(), address.place());
      case CLUSTER -> ClusterLink.open(address.uris());
    };
  }
}
