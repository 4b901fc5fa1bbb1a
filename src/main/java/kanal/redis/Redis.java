package kanal.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import kanal.bot.engine.Unavailable;
import kanal.start.StartRefused;
import org.jspecify.annotations.Nullable;

/// The one connection to Redis that everything here shares.
///
/// A command is sent at most once: while Redis is away it is refused at once, and one whose answer
/// is lost is reported as `Unavailable` although it may still run. So everything that is written
/// must be harmless when it is written twice.
public final class Redis implements AutoCloseable {
  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(2);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
  private static final Duration FIRST_RECONNECT = Duration.ofMillis(20);
  private static final Duration LAST_RECONNECT = Duration.ofSeconds(1);

  /// How many commands may wait for their answers: memory stays bounded when Redis stalls.
  private static final int COMMANDS_IN_FLIGHT = 20_000;

  private static final int THREADS = 2;
  private static final int KEEPALIVE_PROBES = 3;

  private final RedisURI uri;
  private @Nullable ClientResources resources;
  private @Nullable RedisClient client;
  private @Nullable StatefulRedisConnection<String, String> connection;

  public Redis(RedisURI uri) {
    this.uri = uri;
  }

  /// Connects.
  ///
  /// @throws StartRefused when nothing answers there
  public void start() {
    var shared = resources();
    var started = RedisClient.create(shared, uri);
    started.setOptions(options());
    resources = shared;
    client = started;
    try {
      connection = started.connect();
      connection.setTimeout(COMMAND_LIMIT);
    } catch (RedisException e) {
      close();
      throw new StartRefused(
          "No Redis answers at %s: check kanal.redis.url, and the user and password in it."
              .formatted(place()),
          e);
    }
  }

  /// Where this Redis is, for people to read; without a password.
  public String place() {
    return uri.getHost() == null ? "the Sentinels" : uri.getHost() + ":" + uri.getPort();
  }

  /// Sends a command and waits for its answer.
  ///
  /// @throws Unavailable when there is none in time
  <T> T ask(Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> command) {
    return await(send(command));
  }

  /// Sends a command to every partition in one round trip.
  <T> Map<Partition, T> askAll(
      BiFunction<RedisClusterAsyncCommands<String, String>, Partition, CompletionStage<T>>
          command) {
    var sent = new LinkedHashMap<Partition, CompletionStage<T>>();
    for (var partition : Partition.all()) {
      sent.put(partition, send(commands -> command.apply(commands, partition)));
    }
    var answers = new LinkedHashMap<Partition, T>();
    sent.forEach((partition, answer) -> answers.put(partition, await(answer)));
    return answers;
  }

  /// Sends a command whose answer may be nothing.
  <T> Optional<T> find(
      Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> command) {
    return Optional.ofNullable(ask(command));
  }

  /// Sends a command without waiting, so that several share one round trip.
  <T> CompletionStage<T> send(
      Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> command) {
    if (connection == null) {
      throw new IllegalStateException("not connected to Redis yet, or no longer");
    }
    try {
      return command.apply(connection.async());
    } catch (RedisException e) {
      throw unavailable(e);
    }
  }

  /// Sends a script without waiting; its source goes along only when this Redis has never seen it.
  <T> CompletionStage<T> send(
      Script script, ScriptOutputType output, List<String> keys, List<String> arguments) {
    var keyArray = keys.toArray(String[]::new);
    var argumentArray = arguments.toArray(String[]::new);
    CompletionStage<T> known =
        send(redis -> redis.evalsha(script.digest(), output, keyArray, argumentArray));
    return known.exceptionallyCompose(failure ->
        failure instanceof RedisNoScriptException
            ? send(redis -> redis.eval(script.source(), output, keyArray, argumentArray))
            : CompletableFuture.failedStage(failure));
  }

  /// Runs a script that answers with one word.
  String run(Script script, List<String> keys, List<String> arguments) {
    return await(this.<String>send(script, ScriptOutputType.VALUE, keys, arguments));
  }

  /// Runs a script that answers with several words.
  List<String> runForAll(Script script, List<String> keys, List<String> arguments) {
    return await(this.<List<String>>send(script, ScriptOutputType.MULTI, keys, arguments));
  }

  /// Waits for the answer to what was sent.
  <T> T await(CompletionStage<T> sent) {
    try {
      return sent.toCompletableFuture().get(COMMAND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    }
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
    if (client != null) {
      client.shutdown(Duration.ZERO, COMMAND_LIMIT);
      client = null;
    }
    if (resources != null) {
      resources
          .shutdown(0, COMMAND_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
          .awaitUninterruptibly(COMMAND_LIMIT.toMillis());
      resources = null;
    }
  }

  private static Unavailable unavailable(Exception cause) {
    return new Unavailable("Redis does not answer", cause);
  }

  private static ClientResources resources() {
    return ClientResources.builder()
        .ioThreadPoolSize(THREADS)
        .computationThreadPoolSize(THREADS)
        // The default waits up to 30 s between tries: too long for citizens once Redis is back.
        .reconnectDelay(
            Delay.exponential(
                FIRST_RECONNECT.toMillis(), LAST_RECONNECT.toMillis(), TimeUnit.MILLISECONDS, 2))
        .build();
  }

  private static ClientOptions options() {
    return ClientOptions.builder()
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
                .build())
        .build();
  }
}
