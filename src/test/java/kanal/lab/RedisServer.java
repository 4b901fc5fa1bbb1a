package kanal.lab;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/// A real Redis on loopback that keeps its folder and its port over kills and restarts.
///
/// It is the bundled one, so that the same version is broken everywhere.
public final class RedisServer implements Store {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Map<String, String> LOSES_NOTHING =
      Map.of("appendonly", "yes", "appendfsync", "always", "maxmemory-policy", "noeviction");

  private static @Nullable Path unpacked;

  private final Path folder;
  private final int port;
  private final List<String> more = new ArrayList<>();
  private @Nullable ServerProcess process;

  /// @param folder its own; made when it is missing
  public RedisServer(Path folder) {
    this(folder, ServerProcess.freePort());
  }

  public RedisServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /// Starts with the settings that lose nothing.
  public RedisServer start() {
    return start(LOSES_NOTHING);
  }

  /// Starts with these settings and no others, and waits until it answers.
  public RedisServer start(Map<String, String> settings) {
    launch(settings);
    if (!Patience.until(START, () -> answers() || !isAlive())) {
      throw new IllegalStateException("Redis does not answer:\n" + process().output());
    }
    if (!isAlive()) {
      throw new IllegalStateException("Redis did not start:\n" + process().output());
    }
    return this;
  }

  /// Starts as always, without waiting.
  public void launch() {
    launch(LOSES_NOTHING);
  }

  /// From the next start on it gets this setting too.
  public RedisServer with(String setting, String... values) {
    more.add("--" + setting);
    more.addAll(Arrays.asList(values));
    return this;
  }

  private void launch(Map<String, String> settings) {
    var command =
        new ArrayList<>(
            List.of(
                executable().toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--save",
                ""));
    settings.forEach((name, value) -> command.addAll(List.of("--" + name, value)));
    command.addAll(more);
    process = ServerProcess.launch(command, folder, folder.resolve("redis.log"));
  }

  public int port() {
    return port;
  }

  public Path folder() {
    return folder;
  }

  @Override
  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  public void kill() {
    process().kill();
  }

  public void stop() {
    process().stop();
  }

  public void pause() {
    process().pause();
  }

  public void resume() {
    process().resume();
  }

  @Override
  public <T> T ask(Function<RedisClusterCommands<String, String>, T> question) {
    var client =
        RedisClient.create(
            RedisURI.builder().withHost("127.0.0.1").withPort(port).withTimeout(ANSWER).build());
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return question.apply(connection.sync());
    } finally {
      client.shutdown(Duration.ZERO, ANSWER);
    }
  }

  public boolean answers() {
    try {
      return ask(RedisClusterCommands::ping).equals("PONG");
    } catch (RedisException _) {
      // Not up yet, still loading its file, or gone.
      return false;
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }

  private ServerProcess process() {
    if (process == null) {
      throw new IllegalStateException("this Redis was never started");
    }
    return process;
  }

  /// Unpacked once, and never into a server's own folder, whose disk may be broken on purpose.
  static synchronized Path executable() {
    try {
      if (unpacked == null) {
        var place = Files.createTempDirectory("kanal-lab-redis");
        unpacked = ExecutableProvider.newJarResourceProvider(place.toFile()).get().toPath();
        place.toFile().deleteOnExit();
        unpacked.toFile().deleteOnExit();
      }
      return unpacked;
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled Redis cannot be unpacked", e);
    }
  }
}
