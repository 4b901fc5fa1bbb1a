package kanal.service;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/// Waits for a condition, so that no test sleeps for a guess.
final class Wait {
  static final Duration LONG = Duration.ofSeconds(60);

  private Wait() {}

  static void until(String what, BooleanSupplier condition) {
    until(what, LONG, condition);
  }

  static void until(String what, Duration atMost, BooleanSupplier condition) {
    Awaitility.await(what)
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(100))
        .until(condition::getAsBoolean);
  }
}
