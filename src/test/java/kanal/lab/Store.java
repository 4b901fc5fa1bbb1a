package kanal.lab;

import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.util.function.Function;

/// Whatever plays Kanal's Redis: one server, three under Sentinels, or a cluster.
public interface Store extends AutoCloseable {
  /// What `kanal.redis.url` is to be set to.
  String url();

  /// Asks it something over a connection of its own, past any proxy.
  <T> T ask(Function<RedisClusterCommands<String, String>, T> question);

  @Override
  void close();
}
