package kanal.desk.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.Verbatim;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.privacy.TextMask;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.InboxIndex;
import kanal.desk.ticket.TicketReader;
import kanal.desk.ticket.TicketWriter;

/// What officers correct in a ticket's form. No citizen hears of it.
public final class Edits {
  /// The longest title, in characters.
  public static final int LONGEST_TITLE = 150;

  private final DeskDatabase database;
  private final TicketReader reader;
  private final TicketWriter writer;
  private final InboxIndex index;
  private final Audit audit;
  private final TicketFeed feed;

  public Edits(DeskDatabase database, TicketFeed feed, InstantSource clock) {
    this.database = database;
    this.reader = new TicketReader(database.jdbc());
    this.writer = new TicketWriter(database.jdbc());
    this.index = new InboxIndex(database.jdbc());
    this.audit = new Audit(database.jdbc(), clock);
    this.feed = feed;
  }

  /// Gives the ticket a title and a klasifikasi; an empty title leaves it to the citizen's words.
  ///
  /// @param title as the officer saw and changed it; what is covered in it stays what it is
  public Outcome describe(
      Officer officer, TicketNumber number, long version, String title, Kind kind) {
    var tidy =
        reader
            .find(number, officer.scope())
            .map(ticket -> TextMask.uncovered(title.strip(), ticket.title()))
            .orElseGet(title::strip);
    if (tidy.length() > LONGEST_TITLE) {
      return new Outcome.TooLong(LONGEST_TITLE);
    }
    return change(
        officer,
        number,
        version,
        "DESCRIBE",
        """
        title = :title, title_by = case when title = :title then title_by else :officer end,
        kind = :kind, kind_by = case when kind = :kind then kind_by else :officer end\
        """,
        Map.of("title", Verbatim.toColumn(tidy), "kind", kind.name()),
        _ -> true);
  }

  /// Says which of the regions it may lie in is the right one, or that the place needs no region.
  ///
  /// @param code of one of the ticket's candidates, or of the region it already has
  public Outcome place(Officer officer, TicketNumber number, long version, String code) {
    var region =
        reader
            .find(number, officer.scope())
            .flatMap(DeskTicket::place)
            .flatMap(place ->
                place.candidates().stream()
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .or(() -> place.region().filter(it -> it.code().equals(code))));
    if (region.isEmpty()) {
      return new Outcome.NotNow();
    }
    return place(officer, number, version, region.get());
  }

  private Outcome place(Officer officer, TicketNumber number, long version, Region region) {
    return change(
        officer,
        number,
        version,
        "PLACE",
        """
        place_region = :code, place_region_name = :name, place_unsure = false,
        place_by = :officer\
        """,
        Map.of("code", Verbatim.toColumn(region.code()), "name", Verbatim.toColumn(region.name())),
        ticket -> ticket.place().isPresent());
  }

  /// Says that the place is right as the citizen named it.
  public Outcome placeIsRight(Officer officer, TicketNumber number, long version) {
    return change(
        officer,
        number,
        version,
        "PLACE",
        "place_unsure = false, place_by = :officer",
        Map.of(),
        ticket -> ticket.place().isPresent());
  }

  /// Says when it happened; the citizen's words for it stay.
  public Outcome date(
      Officer officer, TicketNumber number, long version, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return new Outcome.NotNow();
    }
    return change(
        officer,
        number,
        version,
        "DATE",
        """
        incident_words = coalesce(incident_words, ''), incident_from = :from,
        incident_to = :to, incident_by = :officer\
        """,
        Map.of("from", from, "to", to),
        _ -> true);
  }

  private Outcome change(
      Officer officer,
      TicketNumber number,
      long version,
      String deed,
      String columns,
      Map<String, Object> values,
      Predicate<DeskTicket> possible) {
    if (!officer.decides()) {
      return new Outcome.ReadOnly();
    }
    var outcome =
        database.commit(() -> {
          var ticket = reader.find(number, officer.scope());
          if (ticket.isEmpty()) {
            return new Outcome.Unknown();
          }
          if (!possible.test(ticket.get())) {
            return new Outcome.NotNow();
          }
          int changed =
              database
                  .jdbc()
                  .sql(
                      "update ticket set "
                          + columns
                          + ", version = version + 1, touched_at = current_timestamp"
                          + " where number = :number and version = :version")
                  .params(values)
                  .param("officer", officer.name())
                  .param("number", number.value())
                  .param("version", version)
                  .update();
          if (changed == 0) {
            return new Outcome.Stale();
          }
          if (deed.equals("PLACE")) {
            writer.placeIsChecked(number);
          }
          index.refresh(number);
          audit.note(officer.name(), deed, number, Optional.empty());
          return new Outcome.Done();
        });
    if (outcome instanceof Outcome.Done) {
      feed.changed(number);
    }
    return outcome;
  }
}
