package kanal.redis.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One running Redis server process.
final class RedisProcess {
  private static final Logger LOG = LoggerFactory.getLogger(RedisProcess.class);

  /// A gigabyte of append-only file is read in well under this time.
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final Duration STOP_PATIENCE = Duration.ofMillis(500);
  private static final long POLL_MILLIS = 20;

  private final Process process;
  private final Running running;

  private RedisProcess(Process process, Running running) {
    this.process = process;
    this.running = running;
  }

  /// Starts a server and waits until it answers.
  ///
  /// @throws StartRefused when it ends or does not answer in time
  static RedisProcess start(RedisExecutable executable, RedisFolder folder, int port, String word) {
    folder.write("redis.conf", configuration(folder, port, word));
    var process = launched(executable, folder);
    var running = new Running(port, word, process.pid());
    folder.write(running);
    var started = new RedisProcess(process, running);
    var limit = System.nanoTime() + START_LIMIT.toNanos();
    while (Loopback.ask(port, word, "PING").filter("+PONG"::equals).isEmpty()) {
      if (started.endsWithin(POLL_MILLIS) || System.nanoTime() > limit) {
        process.destroyForcibly();
        throw new StartRefused(
            "The embedded Redis did not start; the reason is at the end of " + folder.log() + ".");
      }
    }
    return started;
  }

  Running running() {
    return running;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Ends it in good order: everything is on disk afterwards.
  void stop() {
    var limit = System.nanoTime() + STOP_LIMIT.toNanos();
    // Asked again and again, because Redis refuses while it writes its file anew.
    do {
      Loopback.ask(running.port(), running.password(), "SHUTDOWN NOSAVE");
      if (endsWithin(STOP_PATIENCE.toMillis())) {
        return;
      }
    } while (System.nanoTime() < limit);
    LOG.warn("The embedded Redis did not stop within {} and is killed", STOP_LIMIT);
    process.destroyForcibly();
    endsWithin(STOP_LIMIT.toMillis());
  }

  private boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new StartRefused("The start or stop of the embedded Redis was interrupted.", e);
    }
  }

  private static Process launched(RedisExecutable executable, RedisFolder folder) {
    var command = new ArrayList<String>();
    // Ctrl+C in a terminal reaches every process of the session, and Redis must outlive Kanal.
    ownSession().ifPresent(path -> command.add(path.toString()));
    command.add(executable.path().toString());
    command.add(folder.configuration().toString());
    try {
      return new ProcessBuilder(command)
          .directory(folder.path().toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new StartRefused("The embedded Redis cannot be run: " + executable.path() + ".", e);
    }
  }

  private static Optional<Path> ownSession() {
    return RedisExecutable.onPath("setsid", EmbeddedRedis.searchPath());
  }

  private static String configuration(RedisFolder folder, int port, String password) {
    return """
    bind 127.0.0.1
    protected-mode yes
    port %d
    requirepass %s
    dir %s
    logfile %s
    appendonly yes
    appendfsync always
    save ""
    maxmemory-policy noeviction
    """
        .formatted(port, password, quoted(folder.path()), quoted(folder.log()));
  }

  private static String quoted(Path path) {
    return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
