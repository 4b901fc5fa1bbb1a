package kanal.routing.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.Cursors;

/// Learns whether the server knows one direction of mySociety's update extension.
///
/// What worked once is remembered for good, so that a proxy's 404 does not change how changes are
/// read; what did not is tried again after a day.
final class Extension {
  private static final Duration ASKED_AGAIN_AFTER = Duration.ofDays(1);

  private final String name;
  private final Cursors cursors;
  private final InstantSource clock;
  private final AtomicReference<Instant> absentUntil = new AtomicReference<>(Instant.MIN);

  /// @param name of the direction, such as `read`
  Extension(String name, Cursors cursors, InstantSource clock) {
    this.name = "open311/updates/" + name;
    this.cursors = cursors;
    this.clock = clock;
  }

  /// Whether it is worth calling.
  boolean worthTrying() {
    return clock.instant().isAfter(absentUntil.get());
  }

  /// It worked.
  void works() {
    if (cursors.find(name).isEmpty()) {
      cursors.save(name, "yes");
    }
  }

  /// Gives it up for a while, after a refusal; false when it has worked before and will again.
  boolean givenUp() {
    var neverWorked = cursors.find(name).isEmpty();
    if (neverWorked) {
      absentUntil.set(clock.instant().plus(ASKED_AGAIN_AFTER));
    }
    return neverWorked;
  }
}
