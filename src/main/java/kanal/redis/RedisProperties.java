package kanal.redis;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which Redis keeps the conversations.
///
/// @param url `redis://`, `rediss://` or `redis-sentinel://`; empty for one of our own
/// @param acceptWeakerDurability whether to work with a Redis that may lose what it acknowledged
@ConfigurationProperties("kanal.redis")
public record RedisProperties(
    @DefaultValue("") String url, @DefaultValue("false") boolean acceptWeakerDurability) {

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
