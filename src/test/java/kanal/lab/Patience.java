package kanal.lab;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for a condition and tells whether it came true; what that means is the caller's to say.
public final class Patience {
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private Patience() {}

  public static boolean until(Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(LOOK_EVERY);
    }
    return true;
  }

  /// Lets time pass.
  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the laboratory is being closed", e);
    }
  }
}
