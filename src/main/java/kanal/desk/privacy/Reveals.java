package kanal.desk.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.Verbatim;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.DeskTicket;

/// Shows officers tickets as they may see them: covered, until they said why they need more. What
/// they said holds for them, for this ticket, and for a while.
public final class Reveals {
  static final Duration LASTS = Duration.ofMinutes(15);

  /// The longest note, in characters.
  public static final int LONGEST_NOTE = 300;

  private final DeskDatabase database;
  private final Audit audit;
  private final InstantSource clock;

  public Reveals(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.audit = new Audit(database.jdbc(), clock);
    this.clock = clock;
  }

  /// The ticket as this officer may see it now.
  public DeskTicket shown(DeskTicket ticket, Officer officer) {
    return mayEver(ticket, officer) && until(ticket.number(), officer).isPresent()
        ? ticket
        : TicketMask.of(ticket);
  }

  /// Whether there is something to reveal to them. An anonymous ticket's stays covered for all.
  public boolean possible(DeskTicket ticket, Officer officer) {
    return mayEver(ticket, officer) && TicketMask.covers(ticket);
  }

  private static boolean mayEver(DeskTicket ticket, Officer officer) {
    return officer.decides() && !ticket.flags().contains(Flag.ANONYMOUS);
  }

  /// Until when they see everything; empty when they do not.
  public Optional<Instant> until(TicketNumber number, Officer officer) {
    return database
        .jdbc()
        .sql(
            """
            select max(until) as until from reveal
            where number = ? and officer = ? and until > ?
            """)
        .params(number.value(), officer.name(), now())
        .query((row, _) -> Optional.ofNullable(row.getObject("until", OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /// Shows everything to this officer for a while, and notes it.
  ///
  /// @throws IllegalArgumentException when it is not possible or the reason says nothing
  public void reveal(DeskTicket ticket, Officer officer, Reason reason, String typedNote) {
    var note = typedNote.strip();
    if (!possible(ticket, officer) || lacking(reason, note)) {
      throw new IllegalArgumentException("nothing is revealed without a reason: " + reason);
    }
    database.commit(() -> {
      database
          .jdbc()
          .sql(
              """
              insert into reveal (number, officer, at, until, reason, note)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(ticket.number().value(), officer.name())
          .params(now(), now().plus(LASTS), reason.name(), Verbatim.toColumn(note))
          .update();
      audit.note(officer.name(), "REVEAL", ticket.number(), Optional.of(reason.name()));
      return true;
    });
  }

  /// Whether more words are needed, or fewer.
  public static boolean lacking(Reason reason, String note) {
    return (reason.needsNote() && note.isBlank()) || note.strip().length() > LONGEST_NOTE;
  }

  /// Covers it again before the time is over.
  public void cover(DeskTicket ticket, Officer officer) {
    database.commit(() ->
        database
            .jdbc()
            .sql("update reveal set until = ? where number = ? and officer = ? and until > ?")
            .params(now(), ticket.number().value(), officer.name(), now())
            .update());
  }

  /// Who asked so far, the latest first.
  public List<Reveal> of(TicketNumber number) {
    return database
        .jdbc()
        .sql(
            """
            select reveal.at, reveal.reason, reveal.note,
              coalesce(officer.display_name, officer.name) as officer
            from reveal join officer on officer.name = reveal.officer
            where reveal.number = ? order by reveal.at desc, reveal.id desc
            """)
        .param(number.value())
        .query((row, _) ->
            new Reveal(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("officer"),
                Reason.valueOf(row.getString("reason")),
                Verbatim.fromColumn(row.getString("note"))))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
