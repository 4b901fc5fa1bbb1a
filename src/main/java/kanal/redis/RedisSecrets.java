package kanal.redis;

import io.lettuce.core.SetArgs;
import java.security.SecureRandom;
import java.util.Base64;

/// Secrets that all replicas at this Redis share: each is made by whoever first asks for it, and
/// stays.
public final class RedisSecrets {
  private static final int BYTES = 32;

  static final String FIELD = "secret";

  private final Redis redis;
  private final Vault vault;

  public RedisSecrets(Redis redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  /// The secret of this name: 256 random bits.
  ///
  /// @throws kanal.bot.engine.Unavailable when Redis is away
  public byte[] of(String name) {
    var key = Partition.secret(name);
    var fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    var written = vault.sealOwn(key, FIELD, fresh);
    redis.ask(commands -> commands.set(key, written, SetArgs.Builder.nx()));
    // After a failover nobody may make another one.
    redis.confirm(key);
    return redis
        .find(commands -> commands.get(key))
        .map(stored ->
            vault.openOwn(key, FIELD, stored).orElseGet(() -> Base64.getDecoder().decode(stored)))
        .orElseThrow(() -> new IllegalStateException("the secret was not kept by Redis"));
  }
}
