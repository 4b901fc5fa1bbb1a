package kanal.channels.testing;

import java.time.Duration;
import java.time.InstantSource;
import kanal.bot.engine.Rate;
import kanal.bot.engine.Turnstile;

/// Turnstiles that tests have no trouble with.
public final class Turnstiles {
  private static final int THOUSAND = 1_000;

  private Turnstiles() {}

  /// One that every test passes.
  public static Turnstile wide() {
    return new Turnstile(
        new Rate(THOUSAND, Duration.ofMillis(1)), THOUSAND, InstantSource.system());
  }
}
