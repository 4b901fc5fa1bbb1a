package kanal.redis;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import kanal.bot.engine.Unavailable;
import kanal.redis.link.Lettuce;
import kanal.redis.link.Link;
import kanal.redis.link.RedisAddress;
import kanal.redis.link.Replicas;
import kanal.start.StartRefused;
import org.jspecify.annotations.Nullable;

/// The one way to Redis that everything here shares.
///
/// A command is sent at most once: while Redis is away it is refused at once, and one whose answer
/// is lost is reported as `Unavailable` although it may still run. So everything that is written
/// must be harmless when it is written twice.
public final class Redis implements AutoCloseable {
  private static final long KEYS_AT_ONCE = 500;

  private final RedisAddress address;
  private final int replicas;
  private @Nullable Link link;
  private @Nullable Replicas confirmations;
  private volatile Optional<String> refusal = Optional.empty();
  private volatile String generation = "";

  public Redis(RedisURI uri) {
    this(RedisAddress.of(uri), 0);
  }

  /// @param replicas how many replicas must have a write before it counts
  public Redis(RedisAddress address, int replicas) {
    this.address = address;
    this.replicas = replicas;
  }

  /// Connects.
  ///
  /// @throws StartRefused when nothing answers there
  public void start() {
    try {
      var opened = Link.open(address);
      link = opened;
      confirmations = new Replicas(opened, replicas);
    } catch (RedisException e) {
      throw new StartRefused(
          "No Redis answers at %s: check kanal.redis.url, and the user and password in it."
              .formatted(place()),
          e);
    }
  }

  /// Where this Redis is, for people to read; without a password.
  public String place() {
    return address.place();
  }

  /// How many replicas must have a write before it counts.
  int replicas() {
    return replicas;
  }

  /// The mark that every commit is checked against; see `Generation`.
  String generation() {
    return generation;
  }

  void generation(String mark) {
    generation = mark;
  }

  /// From now on every command is refused for this reason, until there is none any more.
  void refuse(Optional<String> reason) {
    refusal = reason;
  }

  /// Why commands are refused, if they are.
  Optional<String> refusal() {
    return refusal;
  }

  /// What a script that found another mark than `generation` is reported as.
  Unavailable lost() {
    return new Unavailable("Redis has lost its data", new IllegalStateException("no mark"));
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
    checkNotRefused();
    return askAllEvenIfRefused(command);
  }

  /// The same for the one who decides whether commands are refused.
  <T> Map<Partition, T> askAllEvenIfRefused(
      BiFunction<RedisClusterAsyncCommands<String, String>, Partition, CompletionStage<T>>
          command) {
    var sent = new LinkedHashMap<Partition, CompletionStage<T>>();
    for (var partition : Partition.all()) {
      sent.put(partition, sendNow(commands -> command.apply(commands, partition)));
    }
    var answers = new LinkedHashMap<Partition, T>();
    sent.forEach((partition, answer) -> answers.put(partition, await(answer)));
    return answers;
  }

  /// Sends a command to every server that takes writes, by their places.
  <T> Map<String, T> askMasters(
      Function<RedisAsyncCommands<String, String>, CompletionStage<T>> command) {
    var answers = new LinkedHashMap<String, T>();
    opened()
        .masters()
        .forEach((place, commands) -> answers.put(place, await(command.apply(commands))));
    return answers;
  }

  /// Goes through the names of all keys that match, some at a time; one may come twice.
  void scan(String pattern, Consumer<List<String>> some) {
    checkNotRefused();
    for (var commands : opened().masters().values()) {
      var arguments = ScanArgs.Builder.matches(pattern).limit(KEYS_AT_ONCE);
      KeyScanCursor<String> found = await(commands.scan(arguments));
      some.accept(found.getKeys());
      while (!found.isFinished()) {
        found = await(commands.scan(found, arguments));
        some.accept(found.getKeys());
      }
    }
  }

  /// Goes through the fields of a hash and their values, some at a time; one may come twice.
  void scanFields(String key, BiConsumer<String, String> each) {
    var arguments = ScanArgs.Builder.limit(KEYS_AT_ONCE);
    var found = ask(commands -> commands.hscan(key, arguments));
    found.getMap().forEach(each);
    while (!found.isFinished()) {
      var cursor = found;
      found = ask(commands -> commands.hscan(key, cursor, arguments));
      found.getMap().forEach(each);
    }
  }

  /// Sends a command whose answer may be nothing.
  <T> Optional<T> find(
      Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> command) {
    return Optional.ofNullable(ask(command));
  }

  /// Sends a command without waiting, so that several share one round trip.
  <T> CompletionStage<T> send(
      Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> command) {
    checkNotRefused();
    return sendNow(command);
  }

  private <T> CompletionStage<T> sendNow(
      Function<RedisClusterAsyncCommands<String, String>, CompletionStage<T>> command) {
    try {
      return command.apply(opened().commands());
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

  /// Waits until what was written until now outlives a failover.
  ///
  /// @param key one of those that were written
  /// @throws Unavailable when that is not certain
  void confirm(String key) {
    if (confirmations == null) {
      throw notConnected();
    }
    await(confirmations.have(Partition.tag(key)));
  }

  /// Rate limits that everybody at this Redis shares.
  ///
  /// @throws Unavailable when their connection cannot be opened
  LettuceBasedProxyManagerBuilder<String> buckets() {
    try {
      return opened().buckets();
    } catch (RedisException e) {
      throw unavailable(e);
    }
  }

  /// Waits for the answer to what was sent.
  <T> T await(CompletionStage<T> sent) {
    try {
      return sent.toCompletableFuture()
          .get(Lettuce.COMMAND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    }
  }

  @Override
  public void close() {
    if (link != null) {
      link.close();
      link = null;
    }
  }

  private Link opened() {
    if (link == null) {
      throw notConnected();
    }
    return link;
  }

  private void checkNotRefused() {
    refusal.ifPresent(reason -> {
      throw new Unavailable(reason, new IllegalStateException("Redis is not used"));
    });
  }

  private static IllegalStateException notConnected() {
    return new IllegalStateException("not connected to Redis yet, or no longer");
  }

  private static Unavailable unavailable(Exception cause) {
    return new Unavailable("Redis does not answer", cause);
  }
}
