package kanal.redis.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Redis that outlived the Kanal that started it, because that one was killed.
final class Orphan {
  private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Orphan() {}

  /// Ends the process a killed Kanal left in this folder, if there is one.
  ///
  /// @throws StartRefused when it cannot be ended: two servers must never write the same file
  static void end(RedisFolder folder) {
    folder.read().ifPresent(Orphan::end);
    folder.forget();
  }

  private static void end(Running left) {
    var process = ProcessHandle.of(left.pid()).filter(Orphan::isRedis);
    if (process.isEmpty()) {
      return;
    }
    LOG.info("Stopping the Redis that an earlier Kanal left behind, pid {}", left.pid());
    Loopback.ask(left.port(), left.password(), "SHUTDOWN NOSAVE");
    if (ended(process.get(), left)) {
      return;
    }
    process.get().destroyForcibly();
    if (!ended(process.get(), left)) {
      throw new StartRefused(
          "An earlier Redis still runs in the data folder and cannot be stopped: end process "
              + left.pid()
              + ".");
    }
  }

  // The pid may meanwhile belong to anything else on this machine.
  private static boolean isRedis(ProcessHandle process) {
    Optional<String> command = process.info().command();
    return command.filter(name -> name.contains("redis") || name.contains("valkey")).isPresent();
  }

  private static boolean ended(ProcessHandle process, Running left) {
    try {
      process.onExit().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      // Where nobody collects dead children (a bare container) it stays listed but answers nobody.
      return !process.isAlive() || !isRedis(process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted.", e);
    } catch (ExecutionException | CancellationException e) {
      throw new IllegalStateException("cannot watch process " + left.pid(), e);
    }
  }
}
