package kanal.desk.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;
import kanal.desk.database.Verbatim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads tickets for a file, oldest first, a portion at a time: no more than one portion is in
/// memory, and no connection is held while somebody's slow line takes it.
public final class TicketRows {
  private static final int PORTION = 500;

  private final JdbcClient jdbc;
  private final ZoneId zone;
  private final int portion;

  /// @param zone in which days begin and end
  public TicketRows(JdbcClient jdbc, ZoneId zone) {
    this(jdbc, zone, PORTION);
  }

  /// @param portion how many tickets are read at once
  TicketRows(JdbcClient jdbc, ZoneId zone, int portion) {
    this.jdbc = jdbc;
    this.zone = zone;
    this.portion = portion;
  }

  /// The first tickets of a choice.
  ///
  /// @param after the last ticket of the portion before
  public List<TicketRow> portion(ExportChoice choice, Optional<TicketRow> after) {
    var values = new HashMap<String, Object>();
    var found = found(choice, after, values);
    if (found.isEmpty()) {
      return List.of();
    }
    var flags = flags(found);
    var done = done(found);
    return jdbc.sql(
            """
            select number, filed_at, title, description, kind, topic, channel, place_words,
              place_region, place_latitude, place_longitude, incident_from, incident_to, stage, due,
              rating, first_answer_at, unit.name as unit_name
            from ticket join unit on unit.code = ticket.unit
            where number in (:numbers) order by filed_at, number
            """)
        .param("numbers", found)
        .query((row, _) -> row(row, flags, done))
        .list();
  }

  private List<String> found(
      ExportChoice choice, Optional<TicketRow> after, Map<String, Object> values) {
    var where = new StringBuilder(choice.scope().condition("ticket"));
    values.putAll(choice.scope().values());
    values.put("from", choice.period().begin(zone));
    values.put("to", choice.period().end(zone));
    choice.topic().ifPresent(topic -> only("topic", topic, where, values));
    choice.channel().ifPresent(channel -> only("channel", channel, where, values));
    choice.stage().ifPresent(stage -> only("stage", stage.name(), where, values));
    after.ifPresent(last -> {
      where.append(" and (filed_at > :from or number > :number)");
      values.put("from", last.filedAt().atZone(zone).toOffsetDateTime());
      values.put("number", last.number());
    });
    return jdbc.sql(
            "select number from ticket where filed_at >= :from and filed_at < :to and "
                + where
                + " order by filed_at, number limit "
                + portion)
        .params(values)
        .query((row, _) -> row.getString("number"))
        .list();
  }

  private static void only(
      String column, String value, StringBuilder where, Map<String, Object> values) {
    where.append(" and ").append(column).append(" = :").append(column);
    values.put(column, value);
  }

  private Map<String, Set<Flag>> flags(List<String> numbers) {
    var flags = new HashMap<String, Set<Flag>>();
    jdbc.sql(
            """
            select number, flag from ticket_flag
            where number in (:numbers) and flag in ('ANONYMOUS', 'SECRET')
            """)
        .param("numbers", numbers)
        .query(row -> {
          flags
              .computeIfAbsent(row.getString("number"), _ -> new HashSet<>())
              .add(Flag.valueOf(row.getString("flag")));
        });
    return flags;
  }

  private Map<String, Instant> done(List<String> numbers) {
    var done = new HashMap<String, Instant>();
    jdbc.sql(
            """
            select number, max(at) as done_at from ticket_line
            where number in (:numbers) and stage = 'DONE' group by number
            """)
        .param("numbers", numbers)
        .query(row -> {
          done.put(row.getString("number"), time(row, "done_at"));
        });
    return done;
  }

  private static TicketRow row(
      ResultSet row, Map<String, Set<Flag>> flags, Map<String, Instant> done) throws SQLException {
    var number = row.getString("number");
    var stage = Stage.valueOf(row.getString("stage"));
    var its = flags.getOrDefault(number, Set.of());
    return new TicketRow(
        number,
        time(row, "filed_at"),
        Verbatim.fromColumn(row.getString("title")),
        Verbatim.fromColumn(row.getString("description")),
        Kind.valueOf(row.getString("kind")),
        row.getString("topic"),
        row.getString("channel"),
        words(row, "place_words"),
        words(row, "place_region"),
        Optional.ofNullable(row.getObject("place_latitude", Double.class)),
        Optional.ofNullable(row.getObject("place_longitude", Double.class)),
        Optional.ofNullable(row.getObject("incident_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("incident_to", LocalDate.class)),
        stage,
        row.getString("unit_name"),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        Optional.ofNullable(row.getObject("first_answer_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        stage == Stage.DONE ? Optional.ofNullable(done.get(number)) : Optional.empty(),
        words(row, "rating").map(Rating::valueOf),
        its.contains(Flag.ANONYMOUS),
        its.contains(Flag.SECRET));
  }

  private static Optional<String> words(ResultSet row, String column) throws SQLException {
    @Nullable String words = row.getString(column);
    return Optional.ofNullable(words).map(Verbatim::fromColumn);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
