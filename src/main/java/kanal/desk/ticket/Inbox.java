package kanal.desk.ticket;

import static kanal.desk.ticket.Columns.maybeDay;
import static kanal.desk.ticket.Columns.maybeWords;
import static kanal.desk.ticket.Columns.time;
import static kanal.desk.ticket.Columns.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import kanal.desk.officer.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists tickets, newest first.
public final class Inbox {
  private final JdbcClient jdbc;

  public Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One page of tickets.
  public List<InboxTicket> tickets(InboxFilter filter) {
    var values = new HashMap<String, Object>();
    var where = where(filter, values);
    values.put("limit", InboxFilter.TICKETS_PER_PAGE);
    values.put("offset", (filter.page() - 1L) * InboxFilter.TICKETS_PER_PAGE);
    var numbers =
        jdbc.sql(
                "select number from ticket"
                    + where
                    + " order by filed_at desc, number desc limit :limit offset :offset")
            .params(values)
            .query((row, _) -> row.getString("number"))
            .list();
    if (numbers.isEmpty()) {
      return List.of();
    }
    var flags = flags(numbers);
    return jdbc.sql(
            """
            select number, channel, title, description, topic, topic_by, machine_topic,
              machine_confidence, place_words, stage, due, citizen_wrote, filed_at
            from ticket where number in (:numbers) order by filed_at desc, number desc
            """)
        .param("numbers", numbers)
        .query((row, _) -> ticket(row, flags))
        .list();
  }

  /// How many tickets there are in all pages.
  public long count(InboxFilter filter) {
    var values = new HashMap<String, Object>();
    return jdbc.sql("select count(*) from ticket" + where(filter, values))
        .params(values)
        .query(Long.class)
        .single();
  }

  /// How many of these tickets stand in each stage.
  public Map<Stage, Long> counts(Scope scope) {
    var counts = new EnumMap<Stage, Long>(Stage.class);
    jdbc.sql(
            "select stage, count(*) as tickets from ticket where "
                + scope.condition("ticket")
                + " group by stage")
        .params(scope.values())
        .query(
            (row, _) -> counts.put(Stage.valueOf(row.getString("stage")), row.getLong("tickets")))
        .list();
    return counts;
  }

  private static String where(InboxFilter filter, Map<String, Object> values) {
    var conditions = new ArrayList<String>();
    conditions.add(filter.scope().condition("ticket"));
    values.putAll(filter.scope().values());
    filter
        .stage()
        .ifPresent(stage -> {
          conditions.add("stage = :stage");
          values.put("stage", stage.name());
        });
    filter
        .topic()
        .ifPresent(topic -> {
          conditions.add("topic = :topic");
          values.put("topic", topic);
        });
    if (filter.citizenWrote()) {
      conditions.add("citizen_wrote");
    }
    return " where " + String.join(" and ", conditions);
  }

  private Map<String, Set<Flag>> flags(List<String> numbers) {
    var flags = new HashMap<String, Set<Flag>>();
    jdbc.sql("select number, flag from ticket_flag where number in (:numbers)")
        .param("numbers", numbers)
        .query((row, _) ->
            flags
                .computeIfAbsent(row.getString("number"), _ -> EnumSet.noneOf(Flag.class))
                .add(Flag.valueOf(row.getString("flag"))))
        .list();
    return flags;
  }

  private static InboxTicket ticket(ResultSet row, Map<String, Set<Flag>> flags)
      throws SQLException {
    var number = row.getString("number");
    return new InboxTicket(
        new TicketNumber(number),
        row.getString("channel"),
        words(row, "title"),
        words(row, "description"),
        row.getString("topic"),
        maybeWords(row, "topic_by").isPresent(),
        new TopicGuess(row.getString("machine_topic"), row.getDouble("machine_confidence")),
        maybeWords(row, "place_words"),
        flags.getOrDefault(number, Set.of()),
        Stage.valueOf(row.getString("stage")),
        maybeDay(row, "due"),
        row.getBoolean("citizen_wrote"),
        time(row, "filed_at"));
  }
}
