package kanal.desk.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.Verbatim;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.TicketReader;

/// What officers write to each other about a ticket. It has a table of its own, so that no way
/// leads from here to a citizen.
public final class Notes {
  private final DeskDatabase database;
  private final TicketReader reader;
  private final Audit audit;
  private final TicketFeed feed;
  private final InstantSource clock;

  public Notes(DeskDatabase database, TicketFeed feed, InstantSource clock) {
    this.database = database;
    this.reader = new TicketReader(database.jdbc());
    this.audit = new Audit(database.jdbc(), clock);
    this.feed = feed;
    this.clock = clock;
  }

  /// A note of an officer.
  public record Note(Instant at, String officer, String words) {
    @Override
    public String toString() {
      return "Note[" + officer + "]";
    }
  }

  public List<Note> of(TicketNumber number) {
    return database
        .jdbc()
        .sql("select at, officer, words from ticket_note where number = ? order by at, id")
        .param(number.value())
        .query((row, _) ->
            new Note(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("officer"),
                Verbatim.fromColumn(row.getString("words"))))
        .list();
  }

  /// Adds a note. It changes nothing that a verb depends on, so it needs no version.
  public Outcome add(Officer officer, TicketNumber number, String typedWords) {
    if (!officer.decides()) {
      return new Outcome.ReadOnly();
    }
    var words = typedWords.replace("\r\n", "\n").strip();
    if (words.isEmpty()) {
      return new Outcome.WordsMissing();
    }
    if (words.length() > Casework.LONGEST_WORDS) {
      return new Outcome.TooLong(Casework.LONGEST_WORDS);
    }
    if (reader.find(number, officer.scope()).isEmpty()) {
      return new Outcome.Unknown();
    }
    database.commit(() -> {
      database
          .jdbc()
          .sql("insert into ticket_note (number, at, officer, words) values (?, ?, ?, ?)")
          .params(number.value(), clock.instant().atOffset(ZoneOffset.UTC), officer.name())
          .param(Verbatim.toColumn(words))
          .update();
      audit.note(officer.name(), "NOTE", number, Optional.empty());
      return true;
    });
    feed.changed(number);
    return new Outcome.Done();
  }
}
