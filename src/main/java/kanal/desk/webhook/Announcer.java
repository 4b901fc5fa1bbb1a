package kanal.desk.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kanal.bot.complaint.Stage;
import kanal.desk.database.DeskDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;

/// Finds tickets that differ from what was last announced of them, and puts what changed into the
/// outbox. Replicas may look at the same time: whoever moves the mark announces.
final class Announcer {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int AT_ONCE = 500;

  /// A ticket's state in one text; it tells the stage first.
  private static final String STATE =
      "t.stage || '|' || t.topic || '|' || t.unit || '|' || coalesce(cast(t.due as varchar), '')";

  /// What nobody outside must know of, not even that it is there.
  private static final String SHOWN =
      """
      not exists (select 1 from ticket_flag hidden where hidden.number = t.number
        and hidden.flag in ('ANONYMOUS', 'SECRET', 'SENSITIVE'))
      and not exists (select 1 from ticket_restricted kept where kept.number = t.number)
      """;

  private final DeskDatabase database;
  private final InstantSource clock;

  Announcer(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Changed(
      String number,
      Stage stage,
      String topic,
      String unit,
      Optional<LocalDate> due,
      String state,
      Optional<String> before) {}

  /// Takes all tickets as they stand for announced; belongs into the transaction of the first
  /// webhook.
  void passOver() {
    database.jdbc().sql("delete from webhook_seen").update();
    database
        .jdbc()
        .sql(
            "insert into webhook_seen (number, state) select t.number, " + STATE + " from ticket t")
        .update();
  }

  /// Announces what changed.
  ///
  /// @param webhooks who listens
  /// @param since only tickets that were touched since; all when empty
  /// @return how many tickets were announced
  int announce(List<Webhook> webhooks, Optional<Instant> since) {
    int announced = 0;
    for (var changed : changed(since)) {
      if (announce(changed, webhooks)) {
        announced++;
      }
    }
    return announced;
  }

  private List<Changed> changed(Optional<Instant> since) {
    var recent = since.isPresent() ? " and t.touched_at >= :since" : "";
    var query =
        database
            .jdbc()
            .sql(
                "select t.number, t.stage, t.topic, t.unit, t.due, "
                    + STATE
                    + " as state, s.state as before from ticket t"
                    + " left join webhook_seen s on s.number = t.number"
                    + " where (s.number is null or s.state <> "
                    + STATE
                    + ") and "
                    + SHOWN
                    + recent
                    + " order by t.touched_at, t.number limit :limit")
            .param("limit", AT_ONCE);
    return since
        .map(time -> query.param("since", time.atOffset(ZoneOffset.UTC)))
        .orElse(query)
        .query((row, _) -> changed(row))
        .list();
  }

  private static Changed changed(ResultSet row) throws SQLException {
    return new Changed(
        row.getString("number"),
        Stage.valueOf(row.getString("stage")),
        row.getString("topic"),
        row.getString("unit"),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        row.getString("state"),
        Optional.ofNullable(row.getString("before")));
  }

  private boolean announce(Changed changed, List<Webhook> webhooks) {
    try {
      return database.commit(() -> {
        if (!moved(changed)) {
          return false;
        }
        var event = event(changed);
        webhooks.stream()
            .filter(webhook -> webhook.events().contains(event))
            .forEach(webhook -> put(webhook, changed, event));
        return true;
      });
    } catch (DuplicateKeyException _) {
      // Another replica announces it.
      return false;
    }
  }

  private boolean moved(Changed changed) {
    if (changed.before().isEmpty()) {
      return database
              .jdbc()
              .sql("insert into webhook_seen (number, state) values (?, ?)")
              .params(changed.number(), changed.state())
              .update()
          > 0;
    }
    return database
            .jdbc()
            .sql("update webhook_seen set state = ? where number = ? and state = ?")
            .params(changed.state(), changed.number(), changed.before().get())
            .update()
        > 0;
  }

  private static Event event(Changed changed) {
    if (changed.before().isEmpty()) {
      return Event.FILED;
    }
    var before = changed.before().get();
    var was = Stage.valueOf(before.substring(0, before.indexOf('|')));
    return changed.stage().closed() && !was.closed() ? Event.CLOSED : Event.CHANGED;
  }

  private void put(Webhook webhook, Changed changed, Event event) {
    var now = clock.instant();
    database
        .jdbc()
        .sql(
            """
            insert into webhook_delivery
              (webhook, message, number, event, body, begun_at, due_at, attempts)
            values (?, ?, ?, ?, ?, ?, ?, 0)
            """)
        .params(webhook.id(), "msg_" + UUID.randomUUID(), changed.number(), event.type())
        .params(body(changed, event, now))
        .params(now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String body(Changed changed, Event event, Instant now) {
    var data = new LinkedHashMap<String, @Nullable Object>();
    data.put("number", changed.number());
    data.put("stage", changed.stage().name());
    data.put("topic", changed.topic());
    data.put("unit", changed.unit());
    data.put("due", changed.due().map(LocalDate::toString).orElse(null));
    var body = new LinkedHashMap<String, Object>();
    body.put("type", event.type());
    body.put("timestamp", now.toString());
    body.put("data", data);
    return JSON.writeValueAsString(body);
  }
}
