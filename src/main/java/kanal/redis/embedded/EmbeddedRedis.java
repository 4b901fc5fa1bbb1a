package kanal.redis.embedded;

import io.lettuce.core.RedisURI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kanal.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real Redis on loopback that keeps everything it has acknowledged, whatever is killed.
///
/// When the process dies it is started again on the same port; clients only have to reconnect.
public final class EmbeddedRedis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final int PORTS_TRIED = 3;
  private static final int PASSWORD_BYTES = 24;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final RedisFolder folder;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable RedisExecutable executable;
  private @Nullable RedisProcess process;

  /// @param folder its own, existing, and used by no other process
  public EmbeddedRedis(Path folder) {
    this.folder = new RedisFolder(folder.toAbsolutePath());
  }

  /// Starts the server, after ending one that an earlier Kanal left behind.
  ///
  /// @throws StartRefused when it cannot be started, or could not read its data
  public synchronized void start() {
    Orphan.end(folder);
    var found = RedisExecutable.find(searchPath(), folder.executables());
    // An older one would start empty beside the data.
    folder
        .unreadableBy(found.version())
        .ifPresent(reason -> {
          throw new StartRefused(reason);
        });
    executable = found;
    process = startedOnFreePort(found);
    Thread.ofVirtual().name("embedded-redis").start(this::watch);
    LOG.info("Embedded Redis {} on port {}", found.version(), running().port());
  }

  /// Where it can be reached, with its password.
  public synchronized RedisURI uri() {
    return uri(running());
  }

  private static RedisURI uri(Running running) {
    return RedisURI.builder()
        .withHost("127.0.0.1")
        .withPort(running.port())
        .withPassword(running.password().toCharArray())
        .build();
  }

  /// Where the Redis that a running Kanal has started in this folder can be reached; empty while
  /// none is written down there.
  public static Optional<RedisURI> running(Path folder) {
    return new RedisFolder(folder.toAbsolutePath()).read().map(EmbeddedRedis::uri);
  }

  public synchronized long pid() {
    return running().pid();
  }

  @Override
  public void close() {
    // Before the lock: a revival that is under way then gives up.
    closed.countDown();
    synchronized (this) {
      if (process != null) {
        process.stop();
        process = null;
        folder.forget();
      }
    }
  }

  static String searchPath() {
    return Optional.ofNullable(System.getenv("PATH")).orElse("");
  }

  private Running running() {
    if (process == null) {
      throw new IllegalStateException("the embedded Redis is not started");
    }
    return process.running();
  }

  private RedisProcess startedOnFreePort(RedisExecutable found) {
    for (int left = PORTS_TRIED; ; left--) {
      try {
        return RedisProcess.start(found, folder, Loopback.freePort(), newPassword());
      } catch (StartRefused e) {
        // Somebody may have taken the port between choosing and using it.
        if (left == 1) {
          throw e;
        }
      }
    }
  }

  private void watch() {
    try {
      while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
        reviveIfDead();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void reviveIfDead() {
    if (process == null || executable == null || process.isAlive() || closed.getCount() == 0) {
      return;
    }
    LOG.warn("The embedded Redis has ended unexpectedly and is started again");
    try {
      var before = process.running();
      process = RedisProcess.start(executable, folder, before.port(), before.password());
    } catch (StartRefused e) {
      LOG.warn("Not yet: {}", e.getMessage());
    }
  }

  private static String newPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
