package kanal.redis.link;

import io.lettuce.core.RedisURI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where Redis is, as the settings say it.
///
/// @param kind what stands there
/// @param uris of the server, of the Sentinels in one, or of some nodes of the Cluster
public record RedisAddress(Kind kind, List<RedisURI> uris) {
  private static final String CLUSTER = "redis-cluster://";
  private static final String CLUSTER_TLS = "rediss-cluster://";

  /// What stands at an address.
  public enum Kind {
    SERVER,
    SENTINELS,
    CLUSTER
  }

  public RedisAddress {
    uris = List.copyOf(uris);
  }

  /// @param url `redis://host:port`, `redis-sentinel://host:port,host:port/0#master` or
  ///   `redis-cluster://host:port,host:port`; with `rediss` for TLS, and `user:password@` before
  ///   the first host
  /// @throws IllegalArgumentException when it is none of these
  public static RedisAddress parse(String url) {
    if (url.startsWith(CLUSTER)) {
      return cluster("redis://", url.substring(CLUSTER.length()));
    }
    if (url.startsWith(CLUSTER_TLS)) {
      return cluster("rediss://", url.substring(CLUSTER_TLS.length()));
    }
    return of(RedisURI.create(url));
  }

  public static RedisAddress of(RedisURI uri) {
    return new RedisAddress(
        uri.getSentinels().isEmpty() ? Kind.SERVER : Kind.SENTINELS, List.of(uri));
  }

  private static RedisAddress cluster(String scheme, String rest) {
    int at = rest.lastIndexOf('@');
    var credentials = rest.substring(0, at + 1);
    var uris =
        Stream.of(rest.substring(at + 1).split(",", -1))
            .map(node -> RedisURI.create(scheme + credentials + node))
            .toList();
    return new RedisAddress(Kind.CLUSTER, uris);
  }

  /// For people to read; without a password.
  public String place() {
    return switch (kind) {
      case SERVER -> place(uris.getFirst());
      case SENTINELS ->
          "the master of the Sentinels "
              + uris.getFirst().getSentinels().stream()
                  .map(RedisAddress::place)
                  .collect(Collectors.joining(", "));
      case CLUSTER ->
          "the Cluster of "
              + uris.stream().map(RedisAddress::place).collect(Collectors.joining(", "));
    };
  }

  private static String place(RedisURI uri) {
    return uri.getHost() + ":" + uri.getPort();
  }

  // The URIs may hold a password.
  @Override
  public String toString() {
    return place();
  }
}
