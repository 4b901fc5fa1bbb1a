package kanal.desk.ticket;

import static kanal.desk.ticket.Columns.maybeDay;
import static kanal.desk.ticket.Columns.maybeStage;
import static kanal.desk.ticket.Columns.maybeWords;
import static kanal.desk.ticket.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Changes;
import kanal.desk.database.Verbatim;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What officers did that citizens should hear of, in order.
public final class ChangeLog {
  private static final int AT_ONCE = 100;

  private final JdbcClient jdbc;

  public ChangeLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Lets nobody else add anything until the transaction ends.
  void lock() {
    jdbc.sql("update ticket_change_counter set last = last").update();
  }

  /// Adds a change; belongs into the transaction that makes it.
  ///
  /// @param by the day by which the next step happens
  public void add(
      TicketNumber number,
      Instant at,
      Optional<Stage> stage,
      Optional<String> words,
      Optional<LocalDate> by) {
    // The row stays locked until commit, so a later id is never visible before an earlier one.
    jdbc.sql("update ticket_change_counter set last = last + 1").update();
    long id = jdbc.sql("select last from ticket_change_counter").query(Long.class).single();
    jdbc.sql(
            "insert into ticket_change (id, number, at, stage, words, promised) values (?, ?, ?, ?,"
                + " ?, ?)")
        .params(id, number.value(), time(at))
        .param(stage.map(Stage::name).orElse(null))
        .param(words.map(Verbatim::toColumn).orElse(null))
        .param(by.orElse(null))
        .update();
  }

  /// The next changes after a position, which is the id of the last one read, or empty.
  ///
  /// @throws IllegalArgumentException when the position is not one of ours
  public Changes after(String position) {
    var changes =
        jdbc.sql(
                """
                select id, number, at, stage, words, promised from ticket_change where id > ?
                order by id limit ?
                """)
            .params(idOf(position), AT_ONCE)
            .query((row, _) ->
                new TicketChange(
                    row.getString("id"),
                    new TicketNumber(row.getString("number")),
                    time(row, "at"),
                    maybeStage(row, "stage"),
                    maybeWords(row, "words"),
                    maybeDay(row, "promised")))
            .list();
    return new Changes(changes, changes.isEmpty() ? position : changes.getLast().id());
  }

  private static long idOf(String position) {
    if (position.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(position);
    } catch (NumberFormatException notOurs) {
      throw new IllegalArgumentException("no position of the desk's: " + position, notOurs);
    }
  }
}
