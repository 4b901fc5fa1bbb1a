package kanal.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import kanal.lab.Store;
import kanal.redis.link.RedisAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Several real Redis servers for the tests of a class, emptied before each of them; every write
/// must reach a replica.
final class SeveralServers implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private final Function<Path, Store> start;
  private @Nullable Path folder;
  private @Nullable Store servers;
  private @Nullable Redis redis;

  /// @param start starts the servers in a folder
  SeveralServers(Function<Path, Store> start) {
    this.start = start;
  }

  Redis redis() {
    return notNull(redis);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (servers == null) {
      folder = Files.createTempDirectory("kanal-servers");
      var started = start.apply(folder);
      servers = started;
      redis = new Redis(RedisAddress.parse(started.url()), 1);
      redis.start();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    redis().askMasters(commands -> commands.flushall());
    var mark = notNull(folder).resolve("generation");
    Files.deleteIfExists(mark);
    new Generation(redis(), mark).establish();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    // Once for the class, not for each nested one.
    if (context.getRequiredTestClass().isMemberClass()) {
      return;
    }
    redis().close();
    notNull(servers).close();
    try (var files = Files.walk(notNull(folder))) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static <T> T notNull(@Nullable T started) {
    if (started == null) {
      throw new IllegalStateException("used before it was started");
    }
    return started;
  }
}
