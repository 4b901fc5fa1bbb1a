package kanal.bot.engine;

import java.time.Duration;

/// A token bucket: so many at once, and one more each time so much time has passed.
///
/// @param burst at once
/// @param pause after which there is one more
public record Rate(int burst, Duration pause) {
  public Rate {
    if (burst < 1 || !pause.isPositive()) {
      throw new IllegalArgumentException("no rate: " + burst + ", " + pause);
    }
  }
}
