package kanal.desk.ticket;

import static kanal.desk.ticket.Columns.maybeDay;
import static kanal.desk.ticket.Columns.maybeWords;
import static kanal.desk.ticket.Columns.time;
import static kanal.desk.ticket.Columns.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists tickets: newest first, those that are nearly due by their day.
public final class Inbox {
  /// Counts go no further: nobody works off more in a day, and counting costs time.
  public static final int MOST_COUNTED = 1000;

  private static final String COLUMNS =
      """
      select number, version, channel, title, description, topic, topic_by, machine_topic,
        machine_confidence, place_words, stage, unit, due, citizen_wrote, filed_at
      from ticket\
      """;

  private final JdbcClient jdbc;
  private final SimilarTickets similar;

  public Inbox(JdbcClient jdbc, SimilarTickets similar) {
    this.jdbc = jdbc;
    this.similar = similar;
  }

  /// The first page.
  public InboxSlice first(InboxFilter filter) {
    return slice(filter, Optional.empty(), true);
  }

  /// The page behind a ticket.
  public InboxSlice after(InboxFilter filter, Cursor cursor) {
    return slice(filter, Optional.of(cursor), true);
  }

  /// The page before a ticket, in the same order.
  public InboxSlice before(InboxFilter filter, Cursor cursor) {
    return slice(filter, Optional.of(cursor), false);
  }

  private InboxSlice slice(InboxFilter filter, Optional<Cursor> cursor, boolean onwards) {
    boolean byDue = filter.tray() == Tray.DUE_SOON;
    var conditions = new InboxConditions(filter, similar);
    var column = byDue ? "due" : "filed_at";
    boolean rising = byDue == onwards;
    cursor.ifPresent(place ->
        conditions.and(
            "(%s, number) %s (:key, :number)".formatted(column, rising ? ">" : "<"),
            Map.of(
                "key",
                byDue ? place.day() : time(place.instant()),
                "number",
                place.number().value())));
    var found =
        new ArrayList<>(
            jdbc.sql(
                    COLUMNS
                        + conditions.where()
                        + " order by %1$s %2$s, number %2$s limit :limit"
                            .formatted(column, rising ? "asc" : "desc"))
                .params(conditions.values())
                .param("limit", InboxFilter.TICKETS_PER_PAGE + 1)
                .query((row, _) -> ticket(row))
                .list());
    boolean more = found.size() > InboxFilter.TICKETS_PER_PAGE;
    var tickets = more ? found.subList(0, InboxFilter.TICKETS_PER_PAGE) : found;
    return new InboxSlice(withFlags(onwards ? tickets : tickets.reversed()), more);
  }

  /// How many tickets each tray holds, up to the most that is counted and one.
  public Map<Tray, Integer> counts(InboxFilter filter) {
    var values = new HashMap<String, Object>();
    var columns = new ArrayList<String>();
    for (var tray : Tray.values()) {
      var conditions = new InboxConditions(filter.in(tray), similar);
      values.putAll(conditions.values());
      columns.add(
          "(select count(*) from (select 1 from ticket%s limit %d) as t) as tray_%s"
              .formatted(conditions.where(), MOST_COUNTED + 1, tray.name()));
    }
    return jdbc.sql("select " + String.join(", ", columns))
        .params(values)
        .query((row, _) -> {
          var counts = new EnumMap<Tray, Integer>(Tray.class);
          for (var tray : Tray.values()) {
            counts.put(tray, row.getInt("tray_" + tray.name()));
          }
          return counts;
        })
        .single();
  }

  /// How many came into this list after a moment, up to the most that is counted.
  public int filedSince(InboxFilter filter, Instant since) {
    var conditions = new InboxConditions(filter, similar);
    conditions.and("filed_at > :since", Map.of("since", time(since)));
    return jdbc.sql(
            "select count(*) from (select 1 from ticket%s limit %d) as t"
                .formatted(conditions.where(), MOST_COUNTED))
        .params(conditions.values())
        .query(Integer.class)
        .single();
  }

  /// Which of these tickets are not at this version any more.
  public List<TicketNumber> changed(InboxFilter filter, Map<TicketNumber, Long> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    var conditions = new InboxConditions(filter.in(Tray.ALL), similar);
    conditions.and(
        "number in (:shown)",
        Map.of("shown", shown.keySet().stream().map(TicketNumber::value).toList()));
    var now = new HashMap<TicketNumber, Long>();
    jdbc.sql("select number, version from ticket" + conditions.where())
        .params(conditions.values())
        .query(
            (row, _) -> now.put(new TicketNumber(row.getString("number")), row.getLong("version")))
        .list();
    return shown.entrySet().stream()
        .filter(known -> !known.getValue().equals(now.get(known.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<InboxTicket> withFlags(List<InboxTicket> tickets) {
    if (tickets.isEmpty()) {
      return List.of();
    }
    var flags = new HashMap<String, Set<Flag>>();
    jdbc.sql("select number, flag from ticket_flag where number in (:numbers)")
        .param("numbers", tickets.stream().map(it -> it.number().value()).toList())
        .query((row, _) ->
            flags
                .computeIfAbsent(row.getString("number"), _ -> EnumSet.noneOf(Flag.class))
                .add(Flag.valueOf(row.getString("flag"))))
        .list();
    return tickets.stream()
        .map(it -> it.with(flags.getOrDefault(it.number().value(), Set.of())))
        .toList();
  }

  private static InboxTicket ticket(ResultSet row) throws SQLException {
    return new InboxTicket(
        new TicketNumber(row.getString("number")),
        row.getLong("version"),
        row.getString("channel"),
        words(row, "title"),
        words(row, "description"),
        row.getString("topic"),
        maybeWords(row, "topic_by").isPresent(),
        new TopicGuess(row.getString("machine_topic"), row.getDouble("machine_confidence")),
        maybeWords(row, "place_words"),
        Set.of(),
        Stage.valueOf(row.getString("stage")),
        row.getString("unit"),
        maybeDay(row, "due"),
        row.getBoolean("citizen_wrote"),
        time(row, "filed_at"));
  }
}
