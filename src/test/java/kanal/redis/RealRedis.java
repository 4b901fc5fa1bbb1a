package kanal.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import kanal.redis.embedded.EmbeddedRedis;
import kanal.seal.KeyedSeal;
import kanal.seal.Seal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real Redis for the tests of a class, emptied before each of them.
final class RealRedis implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private static final Seal SEAL = KeyedSeal.forThisProcess();

  private @Nullable Path folder;
  private @Nullable EmbeddedRedis server;
  private @Nullable Redis redis;

  Redis redis() {
    return notNull(redis);
  }

  /// That remembers nothing yet, as after a start.
  Vault vault() {
    return new Vault(redis(), SEAL);
  }

  EmbeddedRedis server() {
    return notNull(server);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("kanal-redis");
    server = new EmbeddedRedis(folder);
    server.start();
    redis = new Redis(server.uri());
    redis.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    redis().ask(commands -> commands.flushall());
    Files.deleteIfExists(mark());
    new Generation(redis(), mark()).establish();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    redis().close();
    server().close();
    try (var files = Files.walk(notNull(folder))) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Everything it holds, as a back-up would.
  Map<String, byte[]> copy() {
    var copy = new HashMap<String, byte[]>();
    redis()
        .scan(
            "*",
            keys ->
                keys.forEach(key -> copy.put(key, redis().ask(commands -> commands.dump(key)))));
    return copy;
  }

  /// Puts a copy in the place of everything it holds.
  void restore(Map<String, byte[]> copy) {
    redis().ask(commands -> commands.flushall());
    copy.forEach((key, bytes) -> redis().ask(commands -> commands.restore(key, 0, bytes)));
  }

  /// Where the mark of this Redis is remembered.
  Path mark() {
    return notNull(folder).resolve("generation");
  }

  private static <T> T notNull(@Nullable T started) {
    if (started == null) {
      throw new IllegalStateException("used before it was started");
    }
    return started;
  }
}
