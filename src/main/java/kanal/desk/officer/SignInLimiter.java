package kanal.desk.officer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows guessing: after a few wrong passwords a name, and a caller's address, must wait, longer
/// each time, but never longer than a minute, so that nobody can lock an officer out for good.
///
/// A try counts as wrong before it is looked at, so that many at once gain nothing. Each replica
/// counts for itself: a few of them let a few more guesses a minute through.
public final class SignInLimiter {
  private static final int FREE_TRIES = 5;
  private static final int LONGEST_WAIT_SECONDS = 60;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Failures(int count, Instant last) {
    Instant until() {
      if (count < FREE_TRIES) {
        return Instant.MIN;
      }
      int doublings = Math.min(count - FREE_TRIES, 6);
      return last.plusSeconds(Math.min(LONGEST_WAIT_SECONDS, 2L << doublings));
    }
  }

  public SignInLimiter(InstantSource clock) {
    this.clock = clock;
  }

  /// Begins a try.
  ///
  /// @return false when they have to wait; then nothing may be looked at
  public synchronized boolean begin(String who) {
    var now = clock.instant();
    var known = failures.get(who);
    if (known != null && now.isBefore(known.until())) {
      return false;
    }
    int before =
        known == null || known.last().plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : known.count();
    failures.put(who, new Failures(before + 1, now));
    return true;
  }

  /// The try was right.
  public synchronized void succeeded(String who) {
    failures.remove(who);
  }
}
