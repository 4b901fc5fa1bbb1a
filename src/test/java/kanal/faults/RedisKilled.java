package kanal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import kanal.lab.Patience;

/// Redis is killed, and started again after a while, perhaps on a file with a torn end.
///
/// @param torn whether a write that nobody was told of was half on disk
record RedisKilled(String id, String what, Duration longest, boolean torn)
    implements DuringConversations {
  private static final Duration TALK = Duration.ofSeconds(6);
  private static final int LONGEST_TEAR = 4096;
  private static final String FILE = "appendonly.aof";

  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2));
  }

  @Override
  public void strike(Trial trial) {
    trial.somewhere(TALK);
    trial.redis().kill();
    if (torn) {
      tear(trial);
    }
    trial.somewhere(longest);
    trial.redis().start();
    Patience.until(longest, trial.redis()::answers);
  }

  /// Leaves a whole transaction without its last 1 to 4,096 bytes at the end. It is our own,
  /// because what Redis acknowledged under `appendfsync always` is on disk and cannot be torn off.
  private static void tear(Trial trial) {
    var value = "x".repeat(2 * LONGEST_TEAR);
    var whole =
        "*1\r\n$5\r\nMULTI\r\n*3\r\n$3\r\nSET\r\n$4\r\ntorn\r\n$%d\r\n%s\r\n*1\r\n$4\r\nEXEC\r\n"
            .formatted(value.length(), value)
            .getBytes(StandardCharsets.US_ASCII);
    var left = Arrays.copyOf(whole, whole.length - 1 - trial.random().nextInt(LONGEST_TEAR));
    try {
      Files.write(trial.redis().folder().resolve(FILE), left, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
