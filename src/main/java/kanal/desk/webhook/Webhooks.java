package kanal.desk.webhook;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;

/// All webhooks that were ever made.
public final class Webhooks {
  private final DeskDatabase database;
  private final Audit audit;
  private final Announcer announcer;
  private final InstantSource clock;

  Webhooks(DeskDatabase database, Announcer announcer, InstantSource clock) {
    this.database = database;
    this.audit = new Audit(database.jdbc(), clock);
    this.announcer = announcer;
    this.clock = clock;
  }

  /// Makes one; it is told of what happens from now on.
  ///
  /// @return the secret that signs what it gets, this once
  String make(String url, Set<Event> events, String by) {
    var secret = Signature.newSecret();
    database.commit(() -> {
      if (live().isEmpty()) {
        announcer.passOver();
      }
      database
          .jdbc()
          .sql("insert into webhook (url, events, secret, made_at, made_by) values (?, ?, ?, ?, ?)")
          .params(url, Event.write(events), secret, clock.instant().atOffset(ZoneOffset.UTC), by)
          .update();
      audit.note(by, "WEBHOOK_MADE", Optional.of(url));
      return true;
    });
    return secret;
  }

  /// Ends one. What still waits for it is not told any more.
  ///
  /// @return whether it was live until now
  boolean stop(long id, String by) {
    return database.commit(() -> {
      var url =
          database
              .jdbc()
              .sql("select url from webhook where id = ? and stopped_at is null")
              .param(id)
              .query(String.class)
              .optional();
      url.ifPresent(known -> {
        database
            .jdbc()
            .sql("update webhook set stopped_at = ? where id = ?")
            .params(clock.instant().atOffset(ZoneOffset.UTC), id)
            .update();
        audit.note(by, "WEBHOOK_STOPPED", Optional.of(known));
      });
      return url.isPresent();
    });
  }

  /// The newest first.
  List<Webhook> all() {
    return database
        .jdbc()
        .sql("select * from webhook order by id desc")
        .query((row, _) ->
            new Webhook(
                row.getLong("id"),
                row.getString("url"),
                Event.read(row.getString("events")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getObject("stopped_at") == null))
        .list();
  }

  List<Webhook> live() {
    return all().stream().filter(Webhook::live).toList();
  }
}
