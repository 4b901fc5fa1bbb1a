package kanal.redis;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which Redis keeps the conversations.
///
/// @param url `redis://`, `redis-sentinel://` or `redis-cluster://`; empty for one of our own
/// @param replicas how many replicas must have a message before its platform is told; empty for one
///   behind Sentinels and in a Cluster, none elsewhere
/// @param acceptWeakerDurability whether to work with a Redis that may lose what it acknowledged
@ConfigurationProperties("kanal.redis")
public record RedisProperties(
    @DefaultValue("") String url,
    Optional<Integer> replicas,
    @DefaultValue("false") boolean acceptWeakerDurability) {

  /// Whether to start a Redis of our own.
  public boolean embedded() {
    return url.isBlank();
  }

  // The URL may hold a password.
  @Override
  public String toString() {
    return "RedisProperties[" + (embedded() ? "embedded" : "by URL") + "]";
  }
}
