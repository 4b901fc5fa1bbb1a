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
    // Indonesia's zones know no summer time, so one distance from UTC serves a whole period.
    var offset = zone.getRules().getOffset(now).getTotalSeconds();
    values.put("offset", offset);
    var where =
        " where ticket.filed_at >= :from and ticket.filed_at < :to and "
            + scope.condition("ticket");

    var byDay = new TreeMap<LocalDate, Long>();
    var byChannel = new LinkedHashMap<String, Long>();
    arrivals(where, values, byDay, byChannel);
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
      Map<LocalDate, Long> byDay,
      Map<String, Long> byChannel) {
    jdbc.sql(
            """
            select filed_on, channel, count(*) as tickets from (
              select cast(floor((extract(epoch from filed_at) + :offset) / 86400) as bigint)
                as filed_on,
                channel
              from ticket\
            """
                + where
                + ") filed group by filed_on, channel order by filed_on, channel")
        .params(values)
        .query(row -> {
          long tickets = row.getLong("tickets");
          byDay.merge(LocalDate.ofEpochDay(row.getLong("filed_on")), tickets, Long::sum);
          byChannel.merge(row.getString("channel"), tickets, Long::sum);
        });
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

  private List<OfRegion> regions(String where, Map<String, Object> values) {
    return jdbc.sql(
            "select left(place_region, %d) as region, max(place_region_name) as name,"
                    .formatted(DISTRICT)
                + " count(*) as tickets from ticket"
                + where
                + " group by left(place_region, %d) order by tickets desc, region"
                    .formatted(DISTRICT))
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
          ", sum(case when waited <= %d then 1 else 0 end) as %s"
              .formatted(Math.min(wait.seconds(), FOR_EVER - 1), column(wait)));
    }
    return jdbc.sql(
            "select count(*) as tickets, sum(late) as late"
                + classes
                + """
                , percentile_disc(0.5) within group (order by waited) as median,
                percentile_disc(0.9) within group (order by waited) as ninetieth
                from (
                  select
                    case when first_at is null then cast(:forEver as bigint) else cast(
                      extract(epoch from first_at) - extract(epoch from ticket.filed_at) as bigint)
                      end as waited,
                    case when floor((extract(epoch from coalesce(first_at, :now)) + :offset) / 86400)
                      > extract(epoch from ticket.verify_by) / 86400 then 1 else 0 end as late
                  from ticket left join (
                    select number as answered, min(at) as first_at from ticket_line
                    where speaker = 'OFFICER' and at >= :from group by number
                  ) answer on answered = ticket.number
                """
                + where
                + " and (first_at is not null or ticket.stage <> 'WITHDRAWN')) waits")
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
