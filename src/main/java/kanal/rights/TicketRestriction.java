package kanal.rights;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;

/// Keeps tickets without anybody working on them: no officer finds them, no deadline rings, no
/// other system hears of them.
public final class TicketRestriction {
  private final DeskDatabase database;
  private final Audit audit;
  private final TicketFeed feed;
  private final InstantSource clock;

  public TicketRestriction(DeskDatabase database, TicketFeed feed, InstantSource clock) {
    this.database = database;
    this.audit = new Audit(database.jdbc(), clock);
    this.feed = feed;
    this.clock = clock;
  }

  /// A ticket that is kept and not used.
  public record Restricted(TicketNumber number, Instant since, String officer) {}

  /// Takes a ticket out of use.
  ///
  /// @return whether it was in use
  public boolean restrict(TicketNumber number, String officer) {
    return told(
        number,
        () -> {
          int held =
              database
                  .jdbc()
                  .sql(
                      """
                      insert into ticket_restricted (number, at, officer, due, close_by)
                      select number, cast(? as timestamp with time zone), cast(? as varchar),
                        due, close_by
                      from ticket where number = ? and not exists (
                        select 1 from ticket_restricted r where r.number = ticket.number)
                      """)
                  .params(clock.instant().atOffset(ZoneOffset.UTC), officer, number.value())
                  .update();
          return held > 0 && changed(number, "due = null, close_by = null", officer, "RESTRICT");
        });
  }

  /// Puts it back into use, with the deadlines it had.
  ///
  /// @return whether it was out of use
  public boolean release(TicketNumber number, String officer) {
    return told(
        number,
        () -> {
          var there =
              restricted(number)
                  && changed(
                      number,
                      """
                      due = (select r.due from ticket_restricted r
                        where r.number = ticket.number),
                      close_by = (select r.close_by from ticket_restricted r
                        where r.number = ticket.number)
                      """,
                      officer,
                      "RELEASE");
          database
              .jdbc()
              .sql("delete from ticket_restricted where number = ?")
              .param(number.value())
              .update();
          return there;
        });
  }

  /// All of them, the latest first.
  public List<Restricted> all() {
    return database
        .jdbc()
        .sql("select number, at, officer from ticket_restricted order by at desc")
        .query((row, _) ->
            new Restricted(
                new TicketNumber(row.getString("number")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("officer")))
        .list();
  }

  boolean restricted(TicketNumber number) {
    return database
            .jdbc()
            .sql("select count(*) from ticket_restricted where number = ?")
            .param(number.value())
            .query(Long.class)
            .single()
        > 0;
  }

  private boolean changed(TicketNumber number, String what, String officer, String deed) {
    database
        .jdbc()
        .sql(
            "update ticket set "
                + what
                + ", version = version + 1, touched_at = current_timestamp where number = ?")
        .param(number.value())
        .update();
    audit.note(officer, deed, number, Optional.empty());
    return true;
  }

  private boolean told(TicketNumber number, Supplier<Boolean> work) {
    boolean done = database.commit(work);
    if (done) {
      feed.changed(number);
    }
    return done;
  }
}
