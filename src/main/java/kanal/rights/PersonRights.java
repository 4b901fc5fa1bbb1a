package kanal.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.CitizenRecord;
import kanal.bot.engine.CitizenRecords;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.ticket.TicketReader;

/// Carries out what a person may ask for. Every step is noted, without what was typed to find them.
public final class PersonRights {
  private static final String REASON = "a citizen's wish";

  private final People people;
  private final TicketReader reader;
  private final CitizenRecords records;
  private final TicketEraser eraser;
  private final TicketRestriction restriction;
  private final PersonFile file;
  private final Audit audit;
  private final InstantSource clock;

  public PersonRights(
      DeskDatabase database,
      CitizenRecords records,
      TicketEraser eraser,
      TicketRestriction restriction,
      PersonFile file,
      InstantSource clock) {
    this.people = new People(database.jdbc(), records);
    this.reader = new TicketReader(database.jdbc());
    this.records = records;
    this.eraser = eraser;
    this.restriction = restriction;
    this.file = file;
    this.audit = new Audit(database.jdbc(), clock);
    this.clock = clock;
  }

  /// What is held of whoever this is.
  ///
  /// @param typed a ticket's number, a telephone number, a mail address, a chat's id
  /// @param officer who wants to know
  public Holding find(String typed, String officer) {
    var found = people.find(typed);
    note(officer, "PERSON_FOUND", found);
    return found;
  }

  /// The tickets that bear their name, as they are now.
  public List<HeldTicket> tickets(Holding holding) {
    return holding.tickets().stream()
        .flatMap(number -> reader.find(number).stream())
        .map(ticket ->
            new HeldTicket(
                ticket, eraser.erased(ticket.number()), restriction.restricted(ticket.number())))
        .toList();
  }

  /// Writes all of it, with who did and saw what, as an archive.
  public void export(Holding holding, String officer, OutputStream out) throws IOException {
    note(officer, "PERSON_EXPORT", holding);
    file.write(holding, clock.instant(), out);
  }

  /// Empties their tickets and forgets their conversations. Tickets come first: a step that fails
  /// leaves the conversation by which the rest is found again.
  ///
  /// @return how many tickets were emptied
  public int erase(Holding holding, String officer) {
    note(officer, "PERSON_ERASE", holding);
    int erased = 0;
    for (var number : all(holding)) {
      if (eraser.erase(number, officer, TicketEraser.Cause.WISH)) {
        erased++;
      }
    }
    for (var conversation : holding.conversations()) {
      records.erase(conversation.key(), officer, REASON, clock.instant());
    }
    return erased;
  }

  /// Keeps everything and uses nothing, or uses it again.
  public void restrict(Holding holding, boolean restricted, String officer) {
    note(officer, restricted ? "PERSON_RESTRICT" : "PERSON_RELEASE", holding);
    for (var number : all(holding)) {
      if (restricted) {
        restriction.restrict(number, officer);
      } else {
        restriction.release(number, officer);
      }
    }
    holding.conversations().stream()
        .map(CitizenRecord::key)
        .forEach(key -> records.restrict(key, restricted));
  }

  private static List<TicketNumber> all(Holding holding) {
    return Stream.concat(holding.tickets().stream(), holding.anonymous().stream()).toList();
  }

  /// On each of the tickets that bear the name, so that it is part of their history. Naming the
  /// anonymous ones here would connect them with the others.
  private void note(String officer, String deed, Holding holding) {
    holding.tickets().forEach(number -> audit.note(officer, deed, number, Optional.empty()));
    if (holding.tickets().isEmpty()) {
      audit.note(officer, deed, Optional.empty());
    }
  }
}
