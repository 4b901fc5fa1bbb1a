package kanal.desk.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.ChangeLog;
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import kanal.desk.ticket.TicketWitness;
import kanal.desk.ticket.TicketWriter;
import org.jspecify.annotations.Nullable;

/// Carries out officers' verbs: the ticket, its story, the citizen's news and the audit at once.
public final class Casework {
  /// The longest text an officer can send a citizen, in characters.
  public static final int LONGEST_WORDS = 2000;

  private final DeskDatabase database;
  private final TicketReader reader;
  private final TicketWriter writer;
  private final ChangeLog changes;
  private final Audit audit;
  private final TicketFeed feed;
  private final WorkingCalendar calendar;
  private final int followUpDays;
  private final InstantSource clock;
  private final List<TicketWitness> witnesses = new CopyOnWriteArrayList<>();

  /// @param followUpDays working days from Verifikasi until something must have been done
  public Casework(
      DeskDatabase database,
      TicketFeed feed,
      WorkingCalendar calendar,
      int followUpDays,
      InstantSource clock) {
    this.database = database;
    this.reader = new TicketReader(database.jdbc());
    this.writer = new TicketWriter(database.jdbc());
    this.changes = new ChangeLog(database.jdbc());
    this.audit = new Audit(database.jdbc(), clock);
    this.feed = feed;
    this.calendar = calendar;
    this.followUpDays = followUpDays;
    this.clock = clock;
  }

  /// Tells a witness of every decision from now on.
  public void listen(TicketWitness witness) {
    witnesses.add(witness);
  }

  /// Does what the officer chose on the page of this version.
  public Outcome act(
      Officer officer, TicketNumber number, long version, Verb verb, String typedWords) {
    if (!officer.decides()) {
      return new Outcome.ReadOnly();
    }
    var words = typedWords.replace("\r\n", "\n").strip();
    if (verb.needsWords() && words.isEmpty()) {
      return new Outcome.WordsMissing();
    }
    if (words.length() > LONGEST_WORDS) {
      return new Outcome.TooLong(LONGEST_WORDS);
    }
    var outcome = database.commit(() -> acted(officer, number, version, verb, words));
    if (outcome instanceof Outcome.Done) {
      feed.changed(number);
    }
    return outcome;
  }

  /// Puts a ticket under another topic. The machine's own choice is kept beside the officer's.
  public Outcome changeTopic(Officer officer, TicketNumber number, long version, String topic) {
    if (!officer.decides()) {
      return new Outcome.ReadOnly();
    }
    var outcome =
        database.commit(() -> {
          if (reader.find(number, officer.scope()).isEmpty()) {
            return new Outcome.Unknown();
          }
          int changed =
              database
                  .jdbc()
                  .sql(
                      """
                      update ticket set topic = ?, topic_by = ?, version = version + 1,
                        touched_at = current_timestamp
                      where number = ? and version = ?
                      """)
                  .params(topic, officer.name(), number.value(), version)
                  .update();
          if (changed == 0) {
            return new Outcome.Stale();
          }
          audit.note(officer.name(), "TOPIC", number, Optional.of(topic));
          return new Outcome.Done();
        });
    if (outcome instanceof Outcome.Done) {
      feed.changed(number);
    }
    return outcome;
  }

  private Outcome acted(
      Officer officer, TicketNumber number, long version, Verb verb, String words) {
    var found = reader.find(number, officer.scope());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var ticket = found.get();
    if (ticket.version() != version) {
      return new Outcome.Stale();
    }
    if (!verb.possibleIn(ticket.stage())) {
      return new Outcome.NotNow();
    }
    var now = clock.instant();
    if (!moved(ticket, verb, now)) {
      return new Outcome.Stale();
    }
    writer.tell(
        number,
        new DeskLine(now, Speaker.OFFICER, words, Optional.of(officer.name()), verb.stage()));
    changes.add(number, now, verb.stage(), words.isEmpty() ? Optional.empty() : Optional.of(words));
    audit.note(officer.name(), verb.name(), number, Optional.empty());
    witnesses.forEach(witness -> witness.decided(number, verb.stage(), words, officer.name(), now));
    return new Outcome.Done();
  }

  /// False when somebody else was quicker.
  private boolean moved(DeskTicket ticket, Verb verb, Instant now) {
    var stage = verb.stage().orElse(ticket.stage());
    return database
            .jdbc()
            .sql(
                """
                update ticket set stage = ?, due = ?, citizen_wrote = false, version = version + 1,
                  touched_at = current_timestamp
                where number = ? and version = ?
                """)
            .param(stage.name())
            .param(due(ticket, verb, now))
            .param(ticket.number().value())
            .param(ticket.version())
            .update()
        > 0;
  }

  /// The clock stops while the citizen is asked and when nothing more is to be done here.
  private @Nullable LocalDate due(DeskTicket ticket, Verb verb, Instant now) {
    return switch (verb) {
      case REPLY -> ticket.due().orElse(null);
      case VERIFY -> calendar.after(now.atZone(calendar.zone()).toLocalDate(), followUpDays);
      case POSTPONE, HAND_OVER, ARCHIVE, FINISH -> null;
    };
  }
}
