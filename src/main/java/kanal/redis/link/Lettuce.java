package kanal.redis.link;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How the client behaves: a command is sent at most once, and nothing waits for ever.
public final class Lettuce {
  /// How long a command may take.
  public static final Duration COMMAND_LIMIT = Duration.ofSeconds(2);

  static final RedisCodec<String, byte[]> BYTES_BY_NAME =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
  private static final Duration FIRST_RECONNECT = Duration.ofMillis(20);
  private static final Duration LAST_RECONNECT = Duration.ofSeconds(1);
  private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(5);

  /// How many commands may wait for their answers: memory stays bounded when Redis stalls.
  private static final int COMMANDS_IN_FLIGHT = 20_000;

  private static final int COMMANDS_A_FLUSH = 128;
  private static final int THREADS = 2;
  private static final int KEEPALIVE_PROBES = 3;

  private Lettuce() {}

  static ClientResources resources() {
    return ClientResources.builder()
        .ioThreadPoolSize(THREADS)
        .computationThreadPoolSize(THREADS)
        .nettyCustomizer(new OneFlushForMany())
        // The default waits up to 30 s between tries: too long for citizens once Redis is back.
        .reconnectDelay(
            Delay.exponential(
                FIRST_RECONNECT.toMillis(), LAST_RECONNECT.toMillis(), TimeUnit.MILLISECONDS, 2))
        .build();
  }

  /// Writes what many threads send at about the same time to the socket at once.
  private static final class OneFlushForMany implements NettyCustomizer {
    @Override
    public void afterChannelInitialized(Channel channel) {
      channel.pipeline().addFirst(new FlushConsolidationHandler(COMMANDS_A_FLUSH, true));
    }
  }

  /// Ends a client, its connections, and what it was made with.
  static void close(AbstractRedisClient client, ClientResources resources) {
    client.shutdown(Duration.ZERO, COMMAND_LIMIT);
    resources
        .shutdown(0, COMMAND_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(COMMAND_LIMIT.toMillis());
  }

  static ClientOptions options() {
    return set(ClientOptions.builder()).build();
  }

  static ClusterClientOptions clusterOptions() {
    var refresh =
        ClusterTopologyRefreshOptions.builder()
            .adaptiveRefreshTriggersTimeout(Duration.ofMillis(500))
            .enablePeriodicRefresh(TOPOLOGY_REFRESH)
            .build();
    var builder = ClusterClientOptions.builder();
    set(builder);
    return builder.topologyRefreshOptions(refresh).build();
  }

  private static ClientOptions.Builder set(ClientOptions.Builder builder) {
    return builder
        .autoReconnect(true)
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(COMMANDS_IN_FLIGHT)
        .timeoutOptions(TimeoutOptions.enabled(COMMAND_LIMIT))
        .socketOptions(
            SocketOptions.builder()
                .connectTimeout(CONNECT_LIMIT)
                .keepAlive(
                    SocketOptions.KeepAliveOptions.builder()
                        .enable()
                        .idle(Duration.ofSeconds(10))
                        .interval(Duration.ofSeconds(5))
                        .count(KEEPALIVE_PROBES)
                        .build())
                .build());
  }
}
