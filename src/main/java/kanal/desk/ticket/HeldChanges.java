package kanal.desk.ticket;

import static kanal.desk.ticket.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.Verbatim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/// Keeps a verb's news back for a moment, with what the ticket was before. Every change belongs
/// into a transaction.
public final class HeldChanges {
  private final JdbcClient jdbc;
  private final ChangeLog changes;
  private final FirstAnswer firstAnswer;

  public HeldChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.changes = new ChangeLog(jdbc);
    this.firstAnswer = new FirstAnswer(jdbc);
  }

  /// What the citizen will hear.
  ///
  /// @param by the day by which the next step happens
  public record News(Optional<Stage> stage, Optional<String> words, Optional<LocalDate> by) {}

  /// Writes down what the ticket is, before an officer's decision changes it.
  ///
  /// @param until when the citizen's news is let go
  /// @return the id by which its news are added
  public long remember(
      TicketNumber number, String officer, String deed, Instant at, Instant until) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into ticket_held (number, at, until, officer, deed, version, before_stage,
              before_due, before_unit, before_citizen_wrote, before_verify_by,
              before_follow_up_by, before_answer_by, before_followed_up_on, before_close_by,
              before_clock_stopped, before_resume_stage, before_handed_to)
            select number, cast(? as timestamp with time zone), cast(? as timestamp with time zone),
              cast(? as varchar), cast(? as varchar), version + 1, stage, due, unit, citizen_wrote,
              verify_by, follow_up_by, answer_by, followed_up_on, close_by, clock_stopped,
              resume_stage, handed_to
            from ticket where number = ?
            """)
        .params(time(at), time(until), officer, deed, number.value())
        .update(id, "id");
    var key = id.getKeyAs(Long.class);
    if (key == null) {
      throw new IllegalStateException("a held change was written without an id");
    }
    return key;
  }

  /// Keeps the news of a remembered decision back.
  ///
  /// @param line id of the line it wrote into the story
  public void hold(long id, News news, long line) {
    jdbc.sql("update ticket_held set stage = ?, words = ?, promised = ?, line = ? where id = ?")
        .param(news.stage().map(Stage::name).orElse(null))
        .param(news.words().map(Verbatim::toColumn).orElse(null))
        .param(news.by().orElse(null))
        .params(line, id)
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
  ///
  /// @return what citizens now hear
  public List<Told> letGo(Instant now) {
    changes.lock();
    var due =
        jdbc.sql(
                """
                select id, number, at, officer, stage, words, promised, line from ticket_held
                where until <= ? order by id
                """)
            .param(time(now))
            .query((row, _) ->
                new Due(
                    row.getLong("id"),
                    new TicketNumber(row.getString("number")),
                    time(row, "at"),
                    row.getString("officer"),
                    row.getObject("line") != null,
                    new News(
                        Columns.maybeStage(row, "stage"),
                        Columns.maybeWords(row, "words"),
                        Columns.maybeDay(row, "promised"))))
            .list();
    var told = new ArrayList<Told>();
    for (var change : due) {
      if (forget(change.id()) && change.told()) {
        var news = change.news();
        changes.add(change.number(), change.at(), news.stage(), news.words(), news.by());
        told.add(
            new Told(
                change.number(),
                news.stage(),
                news.words().orElse(""),
                change.officer(),
                change.at()));
      }
    }
    return told;
  }

  /// What a citizen now hears of an officer's decision.
  ///
  /// @param words may be empty
  public record Told(
      TicketNumber number, Optional<Stage> stage, String words, String officer, Instant at) {}

  /// @param told whether the citizen hears of it; of a hand-over between units they do not
  private record Due(
      long id, TicketNumber number, Instant at, String officer, boolean told, News news) {}

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
    var written = written(change.id());
    if (written.isEmpty()) {
      return false;
    }
    int restored =
        jdbc.sql(
                """
                update ticket set (stage, due, unit, citizen_wrote, verify_by, follow_up_by,
                    answer_by, followed_up_on, close_by, clock_stopped, resume_stage, handed_to) =
                  (select before_stage, before_due, before_unit,
                    before_citizen_wrote or ticket.citizen_wrote, before_verify_by,
                    before_follow_up_by, before_answer_by, before_followed_up_on, before_close_by,
                    before_clock_stopped, before_resume_stage, before_handed_to
                    from ticket_held where id = :id),
                  version = version + 1, touched_at = current_timestamp
                where number = :number and version = :version
                """)
            .param("id", change.id())
            .param("number", change.number().value())
            .param("version", change.version())
            .update();
    if (restored == 0 || !forget(change.id())) {
      return false;
    }
    jdbc.sql("delete from ticket_owner where number = ? and at = ? and officer = ?")
        .params(change.number().value(), time(written.get().at()), written.get().officer())
        .update();
    written
        .get()
        .line()
        .ifPresent(line -> {
          jdbc.sql("delete from ticket_line where id = ?").param(line).update();
          firstAnswer.refresh(change.number());
        });
    return true;
  }

  /// What a decision wrote beside the ticket.
  private record Written(Instant at, String officer, Optional<Long> line) {}

  private Optional<Written> written(long id) {
    return jdbc.sql("select at, officer, line from ticket_held where id = ?")
        .param(id)
        .query((row, _) ->
            new Written(
                time(row, "at"),
                row.getString("officer"),
                Optional.ofNullable(row.getObject("line", Long.class))))
        .optional();
  }

  /// Drops what was remembered.
  ///
  /// @return false when it is gone already
  public boolean forget(long id) {
    return jdbc.sql("delete from ticket_held where id = ?").param(id).update() > 0;
  }
}
