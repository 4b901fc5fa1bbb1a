package kanal.desk.ticket;

import static kanal.desk.ticket.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.Verbatim;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps a verb's news back for a moment, with what the ticket was before. Every change belongs
/// into a transaction.
public final class HeldChanges {
  private final JdbcClient jdbc;
  private final ChangeLog changes;

  public HeldChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.changes = new ChangeLog(jdbc);
  }

  /// What a verb did and what it replaced.
  ///
  /// @param before the ticket as it was
  /// @param line id of the line it wrote into the story
  /// @param officer whose name it bears
  public record Hold(
      DeskTicket before,
      String officer,
      String deed,
      Optional<Stage> stage,
      Optional<String> words,
      long line,
      Instant at,
      Instant until) {}

  /// Keeps it back.
  public void hold(Hold hold) {
    var before = hold.before();
    jdbc.sql(
            """
            insert into ticket_held (number, at, stage, words, until, officer, deed, line, version,
              before_stage, before_due, before_unit, before_citizen_wrote)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(before.number().value(), time(hold.at()))
        .param(hold.stage().map(Stage::name).orElse(null))
        .param(hold.words().map(Verbatim::toColumn).orElse(null))
        .params(time(hold.until()), hold.officer(), hold.deed(), hold.line())
        .params(before.version() + 1, before.stage().name())
        .param(before.due().orElse(null))
        .params(before.unit(), before.citizenWrote())
        .update();
  }

  /// Whether there is anything to let go.
  public boolean anyDue(Instant now) {
    return !jdbc.sql("select 1 from ticket_held where until <= ? limit 1")
        .param(time(now))
        .query(Integer.class)
        .list()
        .isEmpty();
  }

  /// Lets go what was held long enough, in the order it was done. Only now it gets its place among
  /// the changes, so a reader that goes on after a place misses none.
  public void letGo(Instant now) {
    changes.lock();
    var due =
        jdbc.sql(
                """
                select id, number, at, stage, words from ticket_held where until <= ? order by id
                """)
            .param(time(now))
            .query((row, _) ->
                new Due(
                    row.getLong("id"),
                    new TicketNumber(row.getString("number")),
                    time(row, "at"),
                    Columns.maybeStage(row, "stage"),
                    Columns.maybeWords(row, "words")))
            .list();
    for (var change : due) {
      if (forget(change.id())) {
        changes.add(change.number(), change.at(), change.stage(), change.words());
      }
    }
  }

  private record Due(
      long id, TicketNumber number, Instant at, Optional<Stage> stage, Optional<String> words) {}

  /// What this officer did last and can still take back; several when they did it at once.
  public List<HeldChange> lastOf(String officer) {
    return jdbc.sql(
            """
            select id, number, deed, until, version from ticket_held h
            where officer = :officer
              and at = (select max(at) from ticket_held where officer = :officer)
            order by id
            """)
        .param("officer", officer)
        .query((row, _) ->
            new HeldChange(
                row.getLong("id"),
                new TicketNumber(row.getString("number")),
                row.getString("deed"),
                time(row, "until"),
                row.getLong("version")))
        .list();
  }

  /// Makes the ticket what it was before; the version goes on, so that a page that showed the verb
  /// is not mistaken for one that shows the ticket as it is now.
  ///
  /// @return false when the ticket was changed since, or the citizen knows already
  public boolean takeBack(HeldChange change) {
    var before = before(change.id());
    if (before.isEmpty()) {
      return false;
    }
    var was = before.get();
    int restored =
        jdbc.sql(
                """
                update ticket set stage = ?, due = ?, unit = ?,
                  citizen_wrote = (citizen_wrote or ?), version = version + 1,
                  touched_at = current_timestamp
                where number = ? and version = ?
                """)
            .param(was.stage().name())
            .param(was.due().orElse(null))
            .params(was.unit(), was.citizenWrote(), change.number().value(), change.version())
            .update();
    if (restored == 0 || !forget(change.id())) {
      return false;
    }
    jdbc.sql("delete from ticket_line where id = ?").param(was.line()).update();
    return true;
  }

  private record Before(
      Stage stage, Optional<LocalDate> due, String unit, boolean citizenWrote, long line) {}

  private Optional<Before> before(long id) {
    return jdbc.sql(
            """
            select before_stage, before_due, before_unit, before_citizen_wrote, line
            from ticket_held where id = ?
            """)
        .param(id)
        .query((row, _) ->
            new Before(
                Stage.valueOf(row.getString("before_stage")),
                Columns.maybeDay(row, "before_due"),
                row.getString("before_unit"),
                row.getBoolean("before_citizen_wrote"),
                row.getLong("line")))
        .optional();
  }

  private boolean forget(long id) {
    return jdbc.sql("delete from ticket_held where id = ?").param(id).update() > 0;
  }
}
