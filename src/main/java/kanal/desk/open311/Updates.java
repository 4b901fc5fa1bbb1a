package kanal.desk.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.desk.apikey.ApiKey;
import kanal.desk.database.Verbatim;
import kanal.desk.privacy.TextMask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists what officers did and said that citizens heard of, the oldest first.
final class Updates {
  private final JdbcClient jdbc;

  Updates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @throws Problem when the question cannot be understood
  Shown list(ApiKey key, Map<String, String> query, Instant now) {
    var times = Times.of(query, now);
    var paging = Paging.of(query);
    var values = new HashMap<>(Visible.values(key));
    values.put("from", times.from().atOffset(ZoneOffset.UTC));
    values.put("to", times.to().atOffset(ZoneOffset.UTC));
    values.put("limit", paging.size());
    values.put("offset", paging.offset());
    var number = query.getOrDefault("service_request_id", "").strip();
    values.put("number", number);
    return Shown.list(
        "service_requests_updates",
        "request_update",
        jdbc.sql(
                """
                select c.id, c.number, c.at, c.stage, c.words,
                  (select b.stage from ticket_change b where b.number = c.number
                    and b.id <= c.id and b.stage is not null order by b.id desc limit 1) as before
                from ticket_change c join ticket t on t.number = c.number
                where c.at between :from and :to and (:number = '' or c.number = :number) and
                """
                    + Visible.condition(key)
                    + " order by c.id limit :limit offset :offset")
            .params(values)
            .query((row, _) -> update(row))
            .list());
  }

  private Map<String, @Nullable Object> update(ResultSet row) throws SQLException {
    var words = Optional.ofNullable(row.getString("words")).map(Verbatim::fromColumn);
    return new Shown.Thing()
        .with("update_id", row.getString("id"))
        .with("service_request_id", row.getString("number"))
        .with("status", Statuses.of(stage(row, "stage"), stage(row, "before")))
        .with(
            "updated_datetime", Times.write(row.getObject("at", OffsetDateTime.class).toInstant()))
        .with("description", words.map(TextMask::whole).orElse(""))
        .with("media_url", "")
        .all();
  }

  private static Optional<Stage> stage(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Stage::valueOf);
  }
}
