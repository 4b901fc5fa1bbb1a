package kanal.redis;

import java.util.Optional;
import kanal.redis.link.RedisAddress;
import kanal.start.StartRefused;
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

  /// With the usual settings otherwise.
  public static RedisProperties at(String url) {
    return new RedisProperties(url, Optional.empty(), false);
  }

  /// Whether to start a Redis of our own.
  public boolean embedded() {
    return url.isBlank();
  }

  /// The Redis that is named, not connected yet.
  ///
  /// @throws StartRefused when the address is none
  Redis redis() {
    var address = address();
    int usual = address.kind() == RedisAddress.Kind.SERVER ? 0 : 1;
    return new Redis(address, replicas.orElse(usual));
  }

  private RedisAddress address() {
    try {
      return RedisAddress.parse(url);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "The address of Redis in kanal.redis.url is none: write redis://host:port.", e);
    }
  }

  // The URL may hold a password.
  @Override
  public String toString() {
    return "RedisProperties[" + (embedded() ? "embedded" : "by URL") + "]";
  }
}
