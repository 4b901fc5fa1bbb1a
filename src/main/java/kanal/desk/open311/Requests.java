package kanal.desk.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kanal.bot.complaint.Stage;
import kanal.desk.apikey.ApiKey;
import kanal.desk.database.Verbatim;
import kanal.desk.privacy.TextMask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists tickets as requests.
final class Requests {
  private static final int MOST_IDS = 100;
  private static final List<String> CLOSED =
      Arrays.stream(Stage.values()).filter(Stage::closed).map(Stage::name).toList();

  private final JdbcClient jdbc;
  private final Services services;
  private final ZoneId zone;

  /// @param zone in which days end
  Requests(JdbcClient jdbc, Services services, ZoneId zone) {
    this.jdbc = jdbc;
    this.services = services;
    this.zone = zone;
  }

  /// Those a caller asks for, the newest first.
  ///
  /// @throws Problem when the question cannot be understood
  Shown list(ApiKey key, Map<String, String> query, Instant now) {
    var conditions = new ArrayList<String>();
    var values = new HashMap<>(Visible.values(key));
    conditions.add(Visible.condition(key));
    var ids = split(query.getOrDefault("service_request_id", ""));
    if (ids.isEmpty()) {
      var times = Times.of(query, now);
      conditions.add("t.filed_at between :from and :to");
      values.put("from", times.from().atOffset(ZoneOffset.UTC));
      values.put("to", times.to().atOffset(ZoneOffset.UTC));
    } else {
      conditions.add("t.number in (:ids)");
      values.put("ids", ids);
    }
    var codes = split(query.getOrDefault("service_code", ""));
    if (!codes.isEmpty()) {
      conditions.add("t.topic in (:codes)");
      values.put("codes", codes);
    }
    status(query)
        .ifPresent(closed -> {
          conditions.add(closed ? "t.stage in (:closed)" : "t.stage not in (:closed)");
          values.put("closed", CLOSED);
        });
    var paging = Paging.of(query);
    values.put("limit", paging.size());
    values.put("offset", paging.offset());
    return shown(
        jdbc.sql(
                """
                select t.*, u.name as unit_name, f.reference as reference,
                  (select max(c.at) from ticket_change c where c.number = t.number) as changed_at,
                  (select w.words from ticket_change w where w.number = t.number
                    and w.words is not null order by w.id desc limit 1) as notes
                from ticket t join unit u on u.code = t.unit
                  left join open311_filing f on f.number = t.number and f.api_key = :key
                where
                """
                    + String.join(" and ", conditions)
                    + " order by t.filed_at desc, t.number desc limit :limit offset :offset")
            .params(values)
            .query((row, _) -> request(row))
            .list());
  }

  /// One of them.
  ///
  /// @throws Problem when there is none that this key may see
  Shown one(ApiKey key, String id, Instant now) {
    var found = list(key, Map.of("service_request_id", id), now);
    if (found.things().isEmpty()) {
      throw Problem.unknown("service_request_id was not found");
    }
    return found;
  }

  private static Shown shown(List<Map<String, @Nullable Object>> requests) {
    return Shown.list("service_requests", "request", requests);
  }

  private Map<String, @Nullable Object> request(ResultSet row) throws SQLException {
    var stage = Stage.valueOf(row.getString("stage"));
    var filed = time(row, "filed_at").orElseThrow();
    var topic = row.getString("topic");
    var due = Optional.ofNullable(row.getObject("due", LocalDate.class));
    var thing =
        new Shown.Thing()
            .with("service_request_id", row.getString("number"))
            .with("status", stage.closed() ? "closed" : "open")
            .with("status_notes", words(row, "notes").map(TextMask::whole))
            .with("service_name", services.name(topic))
            .with("service_code", topic)
            .with("description", words(row, "description").map(TextMask::whole))
            .with("agency_responsible", row.getString("unit_name"))
            .with("service_notice", "")
            .with("requested_datetime", Times.write(filed))
            .with("updated_datetime", Times.write(time(row, "changed_at").orElse(filed)))
            .with("expected_datetime", due.map(this::endOf).map(Times::write))
            .with("address", address(row))
            .with("address_id", "")
            .with("zipcode", "")
            .with("lat", row.getObject("place_latitude"))
            .with("long", row.getObject("place_longitude"))
            .with("media_url", "");
    words(row, "reference")
        .ifPresent(reference -> thing.with("attributes", List.of(attribute(reference))));
    return thing.all();
  }

  private static Map<String, @Nullable Object> attribute(String reference) {
    return new Shown.Thing().with("code", Services.REFERENCE).with("value", reference).all();
  }

  private String address(ResultSet row) throws SQLException {
    return Stream.of(
            words(row, "place_words").map(TextMask::whole), words(row, "place_region_name"))
        .flatMap(Optional::stream)
        .filter(part -> !part.isBlank())
        .reduce((place, region) -> place.contains(region) ? place : place + ", " + region)
        .orElse("");
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  private static Optional<Boolean> status(Map<String, String> query) {
    var wanted = split(query.getOrDefault("status", "").toLowerCase(Locale.ROOT));
    if (wanted.stream().anyMatch(status -> !List.of("open", "closed").contains(status))) {
      throw Problem.bad("status is open or closed");
    }
    return wanted.stream().distinct().count() == 1
        ? Optional.of(wanted.getFirst().equals("closed"))
        : Optional.empty();
  }

  private static List<String> split(String list) {
    var parts =
        Arrays.stream(list.split(",", -1)).map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (parts.size() > MOST_IDS) {
      throw Problem.bad("at most " + MOST_IDS + " at once");
    }
    return parts;
  }

  private static Optional<String> words(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Verbatim::fromColumn);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
