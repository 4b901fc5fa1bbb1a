package kanal.desk.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;
import kanal.desk.database.Verbatim;
import kanal.desk.officer.Scope;
import kanal.desk.report.Figures.Age;
import kanal.desk.report.Figures.Answers;
import kanal.desk.report.Figures.OfRegion;
import kanal.desk.report.Figures.OfTopic;
import kanal.desk.report.Figures.Open;
import kanal.desk.report.Figures.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts tickets, by one statement for each view of them.
public final class TicketFigures {
  /// Stages in which somebody here has to do something, or waits for the citizen.
  private static final List<Stage> OPEN = List.of(Stage.RECEIVED, Stage.VERIFIED, Stage.WAITING);

  /// Of a district's code, such as `36.03.15`.
  private static final int DISTRICT = 8;

  /// Stands for the wait of those who have no answer yet.
  private static final long FOR_EVER = 1_000_000_000_000L;

  private final JdbcClient jdbc;
  private final ZoneId zone;

  /// @param zone in which days begin and end
  public TicketFigures(JdbcClient jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.zone = zone;
  }

  /// The figures of a period.
  ///
  /// @param scope the tickets that may be counted
  /// @param now by which what is not answered or done is late or not
  public Figures of(Period period, Scope scope, Instant now) {
    var values = new HashMap<String, Object>(scope.values());
    values.put("from", period.begin(zone));
    values.put("to", period.end(zone));
    var where =
        " where ticket.filed_at >= :from and ticket.filed_at < :to and "
            + scope.condition("ticket");

    var byDay = new TreeMap<LocalDate, Long>();
    var byChannel = new LinkedHashMap<String, Long>();
    arrivals(where, values, now, byDay, byChannel);
    var ratings = new EnumMap<Rating, Long>(Rating.class);
    var byTopic = topics(where, values, ratings);
    return new Figures(
        byDay,
        byChannel,
        byTopic,
        regions(where, values),
        answers(where, values, now),
        open(scope, LocalDate.ofInstant(now, zone)),
        ratings);
  }

  private void arrivals(
      String where,
      Map<String, Object> values,
      Instant now,
      Map<LocalDate, Long> byDay,
      Map<String, Long> byChannel) {
    jdbc.sql(
            """
            select filed_on, channel, count(*) as tickets from (
              select %s as filed_on, channel from ticket\
            """
                    .formatted(day("filed_at", now))
                + where
                + ") filed group by filed_on, channel order by filed_on, channel")
        .params(values)
        .query(row -> {
          long tickets = row.getLong("tickets");
          byDay.merge(row.getObject("filed_on", LocalDate.class), tickets, Long::sum);
          byChannel.merge(row.getString("channel"), tickets, Long::sum);
        });
  }

  /// The agency's day of a moment. The database's own days are those of UTC; Indonesia's zones know
  /// no summer time, so one distance from it serves a whole period.
  private String day(String moment, Instant now) {
    return "cast(%s + interval '%d' second as date)"
        .formatted(moment, zone.getRules().getOffset(now).getTotalSeconds());
  }

  private List<OfTopic> topics(
      String where, Map<String, Object> values, Map<Rating, Long> ratings) {
    var topics = new LinkedHashMap<String, OfTopic>();
    jdbc.sql(
            """
            select machine_topic, rating, count(*) as tickets,
              sum(case when topic <> machine_topic and topic_by is not null then 1 else 0 end)
                as corrected
            from ticket\
            """
                + where
                + " group by machine_topic, rating order by machine_topic")
        .params(values)
        .query(row -> {
          var code = row.getString("machine_topic");
          long tickets = row.getLong("tickets");
          topics.merge(
              code,
              new OfTopic(code, tickets, row.getLong("corrected")),
              (one, other) ->
                  new OfTopic(
                      code, one.tickets() + other.tickets(), one.corrected() + other.corrected()));
          @Nullable String rating = row.getString("rating");
          if (rating != null) {
            ratings.merge(Rating.valueOf(rating), tickets, Long::sum);
          }
        });
    return List.copyOf(topics.values());
  }

  // A region's name is looked up once, so that all the rest is read from an index.
  private List<OfRegion> regions(String where, Map<String, Object> values) {
    return jdbc.sql(
            """
            select left(code, %1$d) as region, max(name) as name, sum(tickets) as tickets from (
              select place_region as code, count(*) as tickets, (
                select place_region_name from ticket named
                where named.place_region = ticket.place_region limit 1) as name
              from ticket %2$s group by place_region) regions
            group by left(code, %1$d) order by tickets desc, region
            """
                .formatted(DISTRICT, where))
        .params(values)
        .query((row, _) ->
            new OfRegion(words(row, "region"), words(row, "name"), row.getLong("tickets")))
        .list();
  }

  private static String words(ResultSet row, String column) throws SQLException {
    @Nullable String words = row.getString(column);
    return words == null ? "" : Verbatim.fromColumn(words);
  }

  private Answers answers(String where, Map<String, Object> values, Instant now) {
    var classes = new StringBuilder();
    for (var wait : Wait.values()) {
      classes.append(
          ", count(*) filter (where waited <= %d) as %s"
              .formatted(Math.min(wait.seconds(), FOR_EVER - 1), column(wait)));
    }
    return jdbc.sql(
            "select count(*) as tickets, count(*) filter (where late) as late"
                + classes
                + """
                , percentile_disc(0.5) within group (order by waited) as median,
                percentile_disc(0.9) within group (order by waited) as ninetieth
                from (
                  select coalesce(answered_after, :forEver) as waited, %s > verify_by as late
                  from ticket
                """
                    .formatted(day("coalesce(first_answer_at, :now)", now))
                + where
                + " and (first_answer_at is not null or stage <> 'WITHDRAWN')) waits")
        .params(values)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("forEver", FOR_EVER)
        .query((row, _) -> answers(row))
        .single();
  }

  private static Answers answers(ResultSet row) throws SQLException {
    var within = new EnumMap<Wait, Long>(Wait.class);
    long before = 0;
    for (var wait : Wait.values()) {
      long upToIt = row.getLong(column(wait));
      within.put(wait, upToIt - before);
      before = upToIt;
    }
    return new Answers(
        row.getLong("tickets"),
        before,
        row.getLong("late"),
        seconds(row, "median"),
        seconds(row, "ninetieth"),
        within);
  }

  // HOUR and DAY alone are words of SQL.
  private static String column(Wait wait) {
    return "up_to_" + wait.name();
  }

  private static Optional<Long> seconds(ResultSet row, String column) throws SQLException {
    long seconds = row.getLong(column);
    return row.wasNull() || seconds == FOR_EVER ? Optional.empty() : Optional.of(seconds);
  }

  private List<Open> open(Scope scope, LocalDate today) {
    var ages = new StringBuilder("case");
    var values = new HashMap<String, Object>(scope.values());
    for (var age : Age.values()) {
      if (age != Age.OLDER) {
        ages.append(" when filed_at >= :%s then '%s'".formatted(age, age));
        values.put(age.name(), Period.start(today.minusDays(age.days()), zone));
      }
    }
    values.put("stages", OPEN.stream().map(Stage::name).toList());
    values.put("today", today);
    var open = new ArrayList<Open>();
    jdbc.sql(
            "select unit, stage, age, count(*) as tickets,"
                + " sum(case when due < :today then 1 else 0 end) as overdue"
                + " from (select unit, stage, due, "
                + ages
                + " else '"
                + Age.OLDER
                + "' end as age from ticket where stage in (:stages) and "
                + scope.condition("ticket")
                + ") waiting group by unit, stage, age order by unit, stage, age")
        .params(values)
        .query(row -> {
          open.add(
              new Open(
                  row.getString("unit"),
                  Stage.valueOf(row.getString("stage")),
                  Age.valueOf(row.getString("age")),
                  row.getLong("tickets"),
                  row.getLong("overdue")));
        });
    return open;
  }
}
