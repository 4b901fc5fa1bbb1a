package kanal.rights;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.MediaStore;
import kanal.desk.audit.Audit;
import kanal.desk.clock.Clocks;
import kanal.desk.clock.TicketClocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.ticket.TicketReader;

/// Empties tickets: what anybody said, sent or noted goes, what they are counted by stays.
public final class TicketEraser {
  /// Stands where the title was.
  static final String TITLE = "(isi laporan sudah dihapus)";

  /// What goes with the words; officers' notes too, as they are about a person.
  private static final List<String> GONE =
      List.of(
          "ticket_because",
          "ticket_place_candidate",
          "ticket_attachment",
          "ticket_held",
          "ticket_note",
          "ticket_word",
          "similar_word",
          "ticket_pin",
          "ticket_presence",
          "amendment");

  private final DeskDatabase database;
  private final MediaStore media;
  private final TicketReader reader;
  private final TicketClocks promises;
  private final Audit audit;
  private final TicketFeed feed;
  private final InstantSource clock;

  public TicketEraser(
      DeskDatabase database,
      MediaStore media,
      Clocks clocks,
      TicketFeed feed,
      InstantSource clock) {
    this.database = database;
    this.media = media;
    this.reader = new TicketReader(database.jdbc());
    this.promises = new TicketClocks(database.jdbc(), clocks);
    this.audit = new Audit(database.jdbc(), clock);
    this.feed = feed;
    this.clock = clock;
  }

  /// Why a ticket is emptied.
  public enum Cause {
    /// The citizen wants it.
    WISH,
    /// It was kept as long as it may be.
    TIME
  }

  /// Empties a ticket; one that is empty stays so. Files go first: when one of them cannot be
  /// deleted, nothing else is, and the next try finds them by the ticket.
  ///
  /// @param officer who orders it
  /// @return whether there was something to empty
  public boolean erase(TicketNumber number, String officer, Cause cause) {
    var ticket = reader.find(number);
    if (ticket.isEmpty() || erased(number)) {
      return false;
    }
    ticket.get().attachments().forEach(file -> media.remove(file.id()));
    var done = database.commit(() -> emptied(number, ticket.get().stage(), officer, cause));
    feed.changed(number);
    return done;
  }

  boolean erased(TicketNumber number) {
    return database
            .jdbc()
            .sql("select count(*) from ticket_erased where number = ?")
            .param(number.value())
            .query(Long.class)
            .single()
        > 0;
  }

  private boolean emptied(TicketNumber number, Stage stage, String officer, Cause cause) {
    if (!stage.closed() && stage != Stage.HANDED_OVER) {
      promises.withdrawn(number);
    }
    for (var table : GONE) {
      run("delete from " + table + " where number = ?", number);
    }
    run("delete from ticket_similar where number = ?", number);
    run("delete from ticket_similar where other = ?", number);
    run("delete from ticket_line where number = ? and stage is null", number);
    run("update ticket_line set words = '' where number = ?", number);
    run("update ticket_change set words = null where number = ?", number);
    run("update ticket_owner set reason = null where number = ?", number);
    run("update reveal set note = '' where number = ?", number);
    run("update open311_filing set reference = null where number = ?", number);
    run("delete from ticket_restricted where number = ?", number);
    database
        .jdbc()
        .sql("update learning_example set text = '', withdrawn_at = ? where number = ?")
        .params(now(), number.value())
        .update();
    database
        .jdbc()
        .sql(
            """
            update ticket set title = ?, description = '', place_words = null,
              place_latitude = null, place_longitude = null, place_unsure = false,
              incident_words = null, reporter = null, citizen_wrote = false,
              version = version + 1, touched_at = current_timestamp
            where number = ?
            """)
        .params(TITLE, number.value())
        .update();
    database
        .jdbc()
        .sql("insert into ticket_erased (number, at, officer, cause) values (?, ?, ?, ?)")
        .params(number.value(), now(), officer, cause.name())
        .update();
    audit.note(officer, "ERASE", number, Optional.of(cause.name()));
    return true;
  }

  private void run(String sql, TicketNumber number) {
    database.jdbc().sql(sql).param(number.value()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
