package kanal.desk.unit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.Verbatim;
import kanal.desk.unit.OwnerStep.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which unit owns a ticket, and which ones did before. Writing belongs into the transaction of
/// whatever gives the ticket away.
public final class Owners {
  private static final String OPEN = "('RECEIVED', 'WAITING', 'VERIFIED')";

  private final JdbcClient jdbc;

  public Owners(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Code of the unit that owns it.
  public String of(TicketNumber number) {
    return jdbc.sql("select unit from ticket where number = ?")
        .param(number.value())
        .query(String.class)
        .single();
  }

  /// Notes the first owner of a ticket that was filed with it.
  public void first(TicketNumber number, String unit, Instant at) {
    note(
        number,
        new OwnerStep(at, Optional.empty(), unit, Cause.FILED, Optional.empty(), Optional.empty()));
  }

  /// Gives a ticket to another unit; nothing when it has it already.
  public void give(TicketNumber number, String to, Instant at, Cause cause) {
    give(number, to, at, cause, Optional.empty(), Optional.empty());
  }

  /// Gives a ticket to another unit as an officer decided; nothing when it has it already.
  public void give(
      TicketNumber number,
      String to,
      Instant at,
      Cause cause,
      Optional<String> officer,
      Optional<String> reason) {
    var from = of(number);
    if (from.equals(to)) {
      return;
    }
    jdbc.sql("update ticket set unit = ?, touched_at = current_timestamp where number = ?")
        .params(to, number.value())
        .update();
    note(number, new OwnerStep(at, Optional.of(from), to, cause, officer, reason));
  }

  /// Gives all open tickets of one unit to another.
  void inherit(String from, String to, Instant at, String officer) {
    jdbc.sql(
            """
            insert into ticket_owner (number, at, from_unit, to_unit, cause, officer)
            select number, ?, unit, ?, 'UNIT_CLOSED', ? from ticket where unit = ? and stage in
            """
                + OPEN)
        .params(time(at), to, officer, from)
        .update();
    jdbc.sql(
            """
            update ticket set unit = ?, version = version + 1, touched_at = current_timestamp
            where unit = ? and stage in
            """
                + OPEN)
        .params(to, from)
        .update();
  }

  /// How many open tickets each unit has; units without any are left out.
  public Map<String, Long> openByUnit() {
    var open = new HashMap<String, Long>();
    jdbc.sql(
            "select unit, count(*) as tickets from ticket where stage in "
                + OPEN
                + " group by unit")
        .query((row, _) -> open.put(row.getString("unit"), row.getLong("tickets")))
        .list();
    return open;
  }

  /// Open tickets of units that take none any more: filed while the unit was closed, or opened
  /// again since.
  public List<TicketNumber> orphans() {
    return jdbc.sql(
            """
            select number from ticket join unit on unit.code = ticket.unit
            where not unit.active and ticket.stage in
            """
                + OPEN)
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .list();
  }

  /// Whether an officer decided anything about the ticket, so that no rule moves it any more.
  public boolean decided(TicketNumber number) {
    return jdbc.sql(
                """
                select count(*) from ticket where number = :number and (topic_by is not null
                  or exists (select 1 from ticket_line line
                    where line.number = ticket.number and line.officer is not null)
                  or exists (select 1 from ticket_owner step
                    where step.number = ticket.number and step.officer is not null
                  and step.cause <> 'UNIT_CLOSED'))
                """)
            .param("number", number.value())
            .query(Long.class)
            .single()
        > 0;
  }

  /// Whether the present owner was chosen by an officer, and not by a rule.
  public boolean chosen(TicketNumber number) {
    var history = history(number);
    return !history.isEmpty()
        && history.getLast().officer().isPresent()
        && history.getLast().cause() != Cause.UNIT_CLOSED;
  }

  /// All owners it had, the first one first.
  public List<OwnerStep> history(TicketNumber number) {
    return jdbc.sql(
            """
            select at, from_unit, to_unit, cause, officer, reason from ticket_owner
            where number = ? order by id
            """)
        .param(number.value())
        .query((row, _) ->
            new OwnerStep(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("from_unit")),
                row.getString("to_unit"),
                Cause.valueOf(row.getString("cause")),
                Optional.ofNullable(row.getString("officer")),
                Optional.ofNullable(row.getString("reason")).map(Verbatim::fromColumn)))
        .list();
  }

  private void note(TicketNumber number, OwnerStep step) {
    jdbc.sql(
            """
            insert into ticket_owner (number, at, from_unit, to_unit, cause, officer, reason)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(number.value(), time(step.at()))
        .param(step.from().orElse(null))
        .params(step.to(), step.cause().name())
        .param(step.officer().orElse(null))
        .param(step.reason().map(Verbatim::toColumn).orElse(null))
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
