package kanal.redis.snapshot;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.net.InetSocketAddress;
import java.util.List;
import kanal.redis.link.Link;
import kanal.redis.link.RedisAddress;

/// The servers behind an address that take writes, each as an address of its own.
final class Masters {
  private Masters() {}

  static List<RedisURI> of(RedisAddress address) {
    var first = address.uris().getFirst();
    return switch (address.kind()) {
      case SERVER -> List.of(first);
      case SENTINELS -> List.of(named(first));
      case CLUSTER -> parts(address, first);
    };
  }

  private static RedisURI named(RedisURI sentinels) {
    var client = RedisClient.create();
    try (var connection = client.connectSentinel(sentinels)) {
      var master =
          (InetSocketAddress)
              connection.sync().getMasterAddrByName(sentinels.getSentinelMasterId());
      return at(master.getHostString(), master.getPort(), sentinels);
    } finally {
      client.shutdown();
    }
  }

  private static List<RedisURI> parts(RedisAddress address, RedisURI first) {
    try (var link = Link.open(address)) {
      return link.masters().keySet().stream()
          .sorted()
          .map(place -> {
            int colon = place.lastIndexOf(':');
            var port = Integer.parseInt(place.substring(colon + 1));
            return at(place.substring(0, colon), port, first);
          })
          .toList();
    }
  }

  /// That server, reached and signed in to as the other one.
  private static RedisURI at(String host, int port, RedisURI other) {
    var uri = RedisURI.create(host, port);
    uri.applySsl(other);
    uri.setCredentialsProvider(other.getCredentialsProvider());
    return uri;
  }
}
