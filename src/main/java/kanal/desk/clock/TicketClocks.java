package kanal.desk.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what is promised about tickets beside them. Every method that writes belongs into the
/// transaction of what happened, after the ticket's row was locked by it.
public final class TicketClocks {
  private final JdbcClient jdbc;
  private final Clocks clocks;

  public TicketClocks(JdbcClient jdbc, Clocks clocks) {
    this.jdbc = jdbc;
    this.clocks = clocks;
  }

  /// What is promised about a ticket, where it stands, and what it is about.
  private record Found(Promises promises, Stage stage, Kind kind, String topic) {}

  public Promises of(TicketNumber number) {
    return find(number).promises();
  }

  /// Where a waiting ticket goes back to when the citizen writes, with its clock going on; empty
  /// when it does not wait.
  ///
  /// @return the stage and the day that is promised now
  public Optional<Resumed> citizenWrote(TicketNumber number) {
    var found = find(number);
    var resume = found.promises().resume();
    if (resume.isEmpty()) {
      return Optional.empty();
    }
    var stage = resume.get();
    var now = found.promises().resumed(clocks);
    write(number, now, stage);
    return Optional.of(new Resumed(stage, found.stage() != stage, now.due(stage)));
  }

  /// A ticket's clock goes on.
  ///
  /// @param moved whether the ticket came back to the stage, rather than having stood there
  /// @param due the day that is promised now
  public record Resumed(Stage stage, boolean moved, Optional<LocalDate> due) {}

  /// The citizen took it back.
  public void withdrawn(TicketNumber number) {
    write(number, of(number).ended(), Stage.WITHDRAWN);
  }

  /// It is not done after all: the clocks begin anew.
  ///
  /// @return when an officer looks at it
  public LocalDate reopened(TicketNumber number) {
    var promises = Promises.made(clocks.verifyBy());
    write(number, promises, Stage.RECEIVED);
    return promises.verifyBy();
  }

  /// An officer moved the ticket to this stage, or wrote and left it where it is.
  ///
  /// @return the day that is promised now
  public Optional<LocalDate> moved(TicketNumber number, Stage stage) {
    var found = find(number);
    var before = found.stage();
    var promises = found.promises();
    var now =
        switch (stage) {
          case VERIFIED ->
              before == Stage.VERIFIED
                  ? promises.followedUp(before, clocks)
                  : promises.verified(before, found.kind(), found.topic(), clocks);
          case WAITING -> promises.asked(before, clocks);
          case RECEIVED -> promises;
          case HANDED_OVER, DONE, ARCHIVED, WITHDRAWN -> promises.ended();
        };
    write(number, now, stage);
    return now.due(stage);
  }

  /// It came to the wrong unit and must be verified again; its clock goes on.
  public void sentBack(TicketNumber number) {
    var found = find(number);
    var now = found.promises().sentBack(clocks);
    write(number, now, found.stage() == Stage.WAITING ? Stage.WAITING : Stage.RECEIVED);
  }

  /// An officer gave the answer; the ticket is done when the citizen does not object.
  ///
  /// @return until when they may
  public LocalDate answered(TicketNumber number) {
    var found = find(number);
    var now = found.promises().answered(clocks);
    write(number, now, found.stage());
    return now.closeBy().orElseThrow();
  }

  private Found find(TicketNumber number) {
    return jdbc.sql(
            """
            select verify_by, follow_up_by, answer_by, followed_up_on, close_by, clock_stopped,
              resume_stage, stage, kind, topic from ticket where number = ?
            """)
        .param(number.value())
        .query((row, _) ->
            new Found(
                promises(row),
                Stage.valueOf(row.getString("stage")),
                Kind.valueOf(row.getString("kind")),
                row.getString("topic")))
        .single();
  }

  private static Promises promises(ResultSet row) throws SQLException {
    return new Promises(
        row.getObject("verify_by", LocalDate.class),
        day(row, "follow_up_by"),
        day(row, "answer_by"),
        day(row, "followed_up_on"),
        day(row, "close_by"),
        day(row, "clock_stopped"),
        Optional.ofNullable(row.getString("resume_stage")).map(Stage::valueOf));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private void write(TicketNumber number, Promises promises, Stage stage) {
    jdbc.sql(
            """
            update ticket set stage = ?, verify_by = ?, follow_up_by = ?, answer_by = ?,
              followed_up_on = ?, close_by = ?, clock_stopped = ?, resume_stage = ?, due = ?
            where number = ?
            """)
        .params(stage.name(), promises.verifyBy())
        .param(promises.followUpBy().orElse(null))
        .param(promises.answerBy().orElse(null))
        .param(promises.followedUp().orElse(null))
        .param(promises.closeBy().orElse(null))
        .param(promises.stopped().orElse(null))
        .param(promises.resume().map(Stage::name).orElse(null))
        .param(promises.due(stage).orElse(null))
        .param(number.value())
        .update();
  }
}
