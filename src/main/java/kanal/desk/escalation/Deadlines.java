package kanal.desk.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.clock.Clocks;
import kanal.desk.database.Verbatim;
import kanal.desk.officer.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells which tickets come near their deadline or passed it. Only open ones whose clock runs have
/// a deadline.
public final class Deadlines {
  private final JdbcClient jdbc;
  private final Clocks clocks;
  private final int remindBefore;

  /// @param remindBefore working days before a deadline from which it is near
  public Deadlines(JdbcClient jdbc, Clocks clocks, int remindBefore) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.remindBefore = remindBefore;
  }

  /// How many of these tickets have how little time.
  ///
  /// @param near their deadline is today or in the next few working days
  /// @param passed their deadline was before today
  public record Counts(long near, long passed) {}

  /// A ticket with its deadline.
  public record Due(TicketNumber number, String title, String unit, LocalDate due) {
    @Override
    public String toString() {
      return "Due[" + number + ", " + due + "]";
    }
  }

  /// The last day that is near: a list of what is near or has passed asks for `due <= nearUntil()`,
  /// sorted by `due, number`, which has an index.
  public LocalDate nearUntil() {
    return clocks.ahead(remindBefore);
  }

  /// The first day that has not passed.
  public LocalDate today() {
    return clocks.today();
  }

  public Counts counts(Scope scope) {
    return jdbc.sql(
            """
            select coalesce(sum(case when ticket.due < :today then 0 else 1 end), 0) as near,
              coalesce(sum(case when ticket.due < :today then 1 else 0 end), 0) as passed
            from ticket where ticket.due <= :until and
            """
                + scope.condition("ticket"))
        .param("today", today())
        .param("until", nearUntil())
        .params(scope.values())
        .query((row, _) -> new Counts(row.getLong("near"), row.getLong("passed")))
        .single();
  }

  /// Those whose deadline is near or has passed, the most urgent first.
  public List<Due> urgent(Scope scope, int limit) {
    return jdbc.sql(
            """
            select ticket.number, ticket.title, ticket.unit, ticket.due from ticket
            where ticket.due <= :until and
            """
                + scope.condition("ticket")
                + " order by ticket.due, ticket.number limit :limit")
        .param("until", nearUntil())
        .param("limit", limit)
        .params(scope.values())
        .query((row, _) -> due(row))
        .list();
  }

  /// Those of these tickets that were escalated for the deadline they have now.
  public Set<TicketNumber> escalated(Collection<TicketNumber> numbers) {
    if (numbers.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                select ticket.number from ticket join deadline_step step
                  on step.number = ticket.number and step.deadline = ticket.due
                where step.step = 'ESCALATED' and ticket.number in (:numbers)
                """)
            .param("numbers", numbers.stream().map(TicketNumber::value).toList())
            .query((row, _) -> new TicketNumber(row.getString("number")))
            .list());
  }

  /// All that was done about a ticket's deadlines, the first first.
  public List<DeadlineStep> steps(TicketNumber number) {
    return jdbc.sql(
            "select deadline, step, unit, at from deadline_step where number = ? order by at, step")
        .param(number.value())
        .query((row, _) ->
            new DeadlineStep(
                row.getObject("deadline", LocalDate.class),
                DeadlineStep.Kind.valueOf(row.getString("step")),
                row.getString("unit"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        new TicketNumber(row.getString("number")),
        Verbatim.fromColumn(row.getString("title")),
        row.getString("unit"),
        row.getObject("due", LocalDate.class));
  }
}
