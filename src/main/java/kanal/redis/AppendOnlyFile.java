package kanal.redis;

import java.time.Duration;
import kanal.bot.engine.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file Redis appends every write to, which remembers what was erased until it is written anew.
final class AppendOnlyFile {
  private static final Logger LOG = LoggerFactory.getLogger(AppendOnlyFile.class);
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final int TRIES = 20;

  private AppendOnlyFile() {}

  /// Has it written anew from what Redis holds now. While a rewrite is under way no other can be
  /// asked for, and that one may still hold what was erased: then it is asked for again.
  static void rewrite(Redis redis) {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        redis.askMasters(commands -> commands.bgrewriteaof());
        return;
      } catch (Unavailable busy) {
        if (!isWaitedFor()) {
          return;
        }
      }
    }
    LOG.warn(
        "Redis at {} does not rewrite its append-only file: what was erased stays in it, sealed,"
            + " until it does. Ask it with BGREWRITEAOF.",
        redis.place());
  }

  private static boolean isWaitedFor() {
    try {
      Thread.sleep(BETWEEN);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
