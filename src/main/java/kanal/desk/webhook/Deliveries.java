package kanal.desk.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kanal.desk.database.DeskDatabase;

/// The outbox: what is to be told, in the order of each ticket.
///
/// A row is claimed for a while by whoever tells it; a replica that dies loses its claim by itself.
/// Whoever comes late with its outcome changes nothing that another has claimed since.
final class Deliveries {
  static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int AT_ONCE = 20;
  private static final int MOST_SHOWN = 100;
  private static final int LONGEST_REASON = 200;

  private final DeskDatabase database;
  private final InstantSource clock;

  Deliveries(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Something to tell, claimed.
  ///
  /// @param secret as its column has it
  /// @param lease until when it is ours
  record Claimed(
      long id,
      String url,
      String secret,
      String message,
      String body,
      int attempts,
      Instant begunAt,
      Instant lease) {
    @Override
    public String toString() {
      return "Claimed[" + message + "]";
    }
  }

  /// Something that was given up.
  record Dead(long id, String url, String number, String event, String reason, Instant at) {}

  /// Claims what is due and is the oldest of its ticket.
  List<Claimed> claim() {
    var now = now();
    var due =
        database
            .jdbc()
            .sql(
                """
                select d.id from webhook_delivery d join webhook h on h.id = d.webhook
                where d.done_at is null and d.dead_at is null and d.due_at <= :now
                  and (d.lease_until is null or d.lease_until < :now) and h.stopped_at is null
                  and not exists (select 1 from webhook_delivery e where e.webhook = d.webhook
                    and e.number = d.number and e.id < d.id
                    and e.done_at is null and e.dead_at is null)
                order by d.id limit :limit
                """)
            .param("now", now)
            .param("limit", AT_ONCE)
            .query((row, _) -> row.getLong("id"))
            .list();
    return due.stream().flatMap(id -> claim(id, now).stream()).toList();
  }

  private Optional<Claimed> claim(long id, OffsetDateTime now) {
    var lease = now.plus(LEASE);
    int claimed =
        database
            .jdbc()
            .sql(
                """
                update webhook_delivery set lease_until = ?
                where id = ? and done_at is null and dead_at is null
                  and (lease_until is null or lease_until < ?)
                """)
            .params(lease, id, now)
            .update();
    return claimed == 0
        ? Optional.empty()
        : database
            .jdbc()
            .sql(
                """
                select d.*, h.url, h.secret from webhook_delivery d join webhook h on h.id = d.webhook
                where d.id = ?
                """)
            .param(id)
            .query((row, _) -> claimed(row))
            .optional();
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    return new Claimed(
        row.getLong("id"),
        row.getString("url"),
        row.getString("secret"),
        row.getString("message"),
        row.getString("body"),
        row.getInt("attempts"),
        time(row, "begun_at"),
        time(row, "lease_until"));
  }

  /// It was told.
  void done(Claimed claimed) {
    database
        .jdbc()
        .sql(
            """
            update webhook_delivery set done_at = ?, lease_until = null, attempts = attempts + 1
            where id = ? and lease_until = ?
            """)
        .params(now(), claimed.id(), claimed.lease().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// It was not told: later again, twice as late each time, or given up after a day.
  void failed(Claimed claimed, String reason, boolean forGood) {
    var now = now();
    var pause = pause(claimed.attempts());
    var late = now.plus(pause).toInstant().isAfter(claimed.begunAt().plus(GIVEN_UP_AFTER));
    database
        .jdbc()
        .sql(
            """
            update webhook_delivery set attempts = attempts + 1, due_at = ?, lease_until = null,
              reason = ?, dead_at = ?
            where id = ? and lease_until = ?
            """)
        .params(now.plus(pause), shortened(reason))
        .param(forGood || late ? now : null)
        .params(claimed.id(), claimed.lease().atOffset(ZoneOffset.UTC))
        .update();
  }

  static Duration pause(int attempts) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  /// Those that were given up, the newest first.
  List<Dead> dead() {
    return database
        .jdbc()
        .sql(
            """
            select d.*, h.url from webhook_delivery d join webhook h on h.id = d.webhook
            where d.dead_at is not null and h.stopped_at is null order by d.dead_at desc limit ?
            """)
        .param(MOST_SHOWN)
        .query((row, _) ->
            new Dead(
                row.getLong("id"),
                row.getString("url"),
                row.getString("number"),
                row.getString("event"),
                row.getString("reason"),
                time(row, "dead_at")))
        .list();
  }

  /// How many wait for a webhook.
  long waiting(long webhook) {
    return database
        .jdbc()
        .sql(
            """
            select count(*) from webhook_delivery
            where webhook = ? and done_at is null and dead_at is null
            """)
        .param(webhook)
        .query(Long.class)
        .single();
  }

  /// Tries one once more that was given up, for another day.
  ///
  /// @return whether it was there
  boolean again(long id) {
    var now = now();
    return database
            .jdbc()
            .sql(
                """
                update webhook_delivery set dead_at = null, attempts = 0, begun_at = ?, due_at = ?
                where id = ? and dead_at is not null
                """)
            .params(now, now, id)
            .update()
        > 0;
  }

  /// Forgets what was told, or given up, long ago.
  void forgetOld() {
    var old = now().minus(KEPT);
    database
        .jdbc()
        .sql("delete from webhook_delivery where done_at < ? or dead_at < ?")
        .params(old, old)
        .update();
  }

  private OffsetDateTime now() {
    // As exact as a database keeps it: a lease is compared later.
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String shortened(String reason) {
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }
}
