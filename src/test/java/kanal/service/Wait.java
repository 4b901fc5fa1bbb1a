package kanal.service;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/// Waits for a condition, so that no test sleeps for a guess.
public final class Wait {
  private static final Duration LONG = Duration.ofSeconds(60);

  static {
    // A test beside this one may kill the client of its mail server, whose thread then ends so.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }

  private Wait() {}

  public static void until(String what, BooleanSupplier condition) {
    until(what, LONG, condition);
  }

  public static void until(String what, Duration atMost, BooleanSupplier condition) {
    Awaitility.await(what)
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(100))
        .until(condition::getAsBoolean);
  }
}
