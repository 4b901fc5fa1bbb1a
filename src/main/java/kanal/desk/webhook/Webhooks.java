package kanal.desk.webhook;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.secret.DeskSecrets;
import kanal.desk.secret.Secret;

/// All webhooks that were ever made.
public final class Webhooks {
  private final DeskDatabase database;
  private final Audit audit;
  private final Announcer announcer;
  private final DeskSecrets secrets;
  private final InstantSource clock;

  Webhooks(DeskDatabase database, Announcer announcer, DeskSecrets secrets, InstantSource clock) {
    this.database = database;
    this.audit = new Audit(database.jdbc(), clock);
    this.announcer = announcer;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Makes one; it is told of what happens from now on.
  ///
  /// @return the secret that signs what it gets, this once
  String make(String url, Set<Event> events, String by) {
    var secret = Signature.newSecret();
    var sealed = secrets.seal(Secret.WEBHOOK, url, secret);
    database.commit(() -> {
      if (live().isEmpty()) {
        announcer.passOver();
      }
      database
          .jdbc()
          .sql("insert into webhook (url, events, secret, made_at, made_by) values (?, ?, ?, ?, ?)")
          .params(url, Event.write(events), sealed, clock.instant().atOffset(ZoneOffset.UTC), by)
          .update();
      audit.note(by, "WEBHOOK_MADE", Optional.of(url));
      return true;
    });
    return secret;
  }

  /// Gives one another secret, from the next message on: the old one is lost, or known to others.
  ///
  /// @return the secret, this once; empty when the webhook is not live
  Optional<Renewed> renew(long id, String by) {
    var secret = Signature.newSecret();
    return database.commit(() -> {
      var url = liveUrl(id);
      url.ifPresent(known -> {
        database
            .jdbc()
            .sql("update webhook set secret = ? where id = ?")
            .params(secrets.seal(Secret.WEBHOOK, known, secret), id)
            .update();
        audit.note(by, "WEBHOOK_SECRET", Optional.of(known));
      });
      return url.map(known -> new Renewed(known, secret));
    });
  }

  /// A webhook's new secret.
  record Renewed(String url, String secret) {
    @Override
    public String toString() {
      return "Renewed[" + url + "]";
    }
  }

  /// Ends one. What still waits for it is not told any more.
  ///
  /// @return whether it was live until now
  boolean stop(long id, String by) {
    return database.commit(() -> {
      var url = liveUrl(id);
      url.ifPresent(known -> {
        database
            .jdbc()
            .sql("update webhook set stopped_at = ?, secret = '' where id = ?")
            .params(clock.instant().atOffset(ZoneOffset.UTC), id)
            .update();
        audit.note(by, "WEBHOOK_STOPPED", Optional.of(known));
      });
      return url.isPresent();
    });
  }

  private Optional<String> liveUrl(long id) {
    return database
        .jdbc()
        .sql("select url from webhook where id = ? and stopped_at is null")
        .param(id)
        .query(String.class)
        .optional();
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
