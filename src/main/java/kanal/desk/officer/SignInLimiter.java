package kanal.desk.officer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kanal.desk.database.DeskDatabase;
import kanal.seal.Seal;

/// Slows guessing: after a few wrong passwords a name, and a caller's address, must wait, longer
/// each time, but never longer than a minute, so that nobody can lock an officer out for good.
///
/// A try counts as wrong before it is looked at, so that many at once gain nothing. Tries are
/// counted in the database, for all replicas together: a sign-in needs it anyway, and Redis not.
public final class SignInLimiter {
  private static final int FREE_TRIES = 5;
  private static final int LONGEST_WAIT_SECONDS = 60;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
  private static final int NAME_DIGITS = 32;

  private final DeskDatabase database;
  private final Seal seal;
  private final InstantSource clock;

  private record Failures(int count, Instant last) {
    boolean mustWait(Instant now) {
      int doublings = Math.min(count - FREE_TRIES, 6);
      return count >= FREE_TRIES
          && now.isBefore(last.plusSeconds(Math.min(LONGEST_WAIT_SECONDS, 2L << doublings)));
    }
  }

  public SignInLimiter(DeskDatabase database, Seal seal, InstantSource clock) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
  }

  /// Begins a try.
  ///
  /// @return false when they have to wait; then nothing may be looked at
  public boolean begin(String who) {
    var now = clock.instant();
    var subject = subject(who);
    database
        .jdbc()
        .sql("delete from sign_in_try where last_at < ?")
        .param(time(now.minus(FORGOTTEN_AFTER)))
        .update();
    return database.commit(() -> begin(subject, now));
  }

  private boolean begin(String subject, Instant now) {
    database
        .jdbc()
        .sql(
            "insert into sign_in_try (subject, tries, last_at) values (?, 0, ?)"
                + " on conflict do nothing")
        .params(subject, time(now))
        .update();
    // Whoever tries at the same time waits here for the row.
    var known =
        database
            .jdbc()
            .sql("select tries, last_at from sign_in_try where subject = ? for update")
            .param(subject)
            .query((row, _) ->
                new Failures(
                    row.getInt("tries"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant()))
            .optional();
    if (known.filter(failures -> failures.mustWait(now)).isPresent()) {
      return false;
    }
    database
        .jdbc()
        .sql("update sign_in_try set tries = tries + 1, last_at = ? where subject = ?")
        .params(time(now), subject)
        .update();
    return true;
  }

  /// The try was right.
  public void succeeded(String who) {
    database.commit(() ->
        database
            .jdbc()
            .sql("delete from sign_in_try where subject = ?")
            .param(subject(who))
            .update());
  }

  private String subject(String who) {
    return seal.name("sign-in", who, NAME_DIGITS);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
