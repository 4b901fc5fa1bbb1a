package kanal.desk.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import kanal.desk.ticket.HeldChange;
import kanal.desk.ticket.HeldChanges;
import kanal.desk.ticket.InboxIndex;
import kanal.desk.ticket.TicketReader;
import kanal.desk.ticket.TicketWriter;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;
import org.jspecify.annotations.Nullable;

/// Carries out officers' verbs: the ticket, its story, the citizen's news and the audit at once.
public final class Casework {
  /// The longest text an officer can send a citizen, in characters.
  public static final int LONGEST_WORDS = 2000;

  private final DeskDatabase database;
  private final TicketReader reader;
  private final TicketWriter writer;
  private final ChangeLog changes;
  private final HeldChanges held;
  private final InboxIndex index;
  private final Units units;
  private final Audit audit;
  private final TicketFeed feed;
  private final WorkingCalendar calendar;
  private final int followUpDays;
  private final Duration hold;
  private final InstantSource clock;

  /// @param followUpDays working days from Verifikasi until something must have been done
  /// @param hold how long a verb can be taken back before the citizen hears of it
  public Casework(
      DeskDatabase database,
      TicketFeed feed,
      WorkingCalendar calendar,
      int followUpDays,
      Duration hold,
      InstantSource clock) {
    this.database = database;
    this.reader = new TicketReader(database.jdbc());
    this.writer = new TicketWriter(database.jdbc());
    this.changes = new ChangeLog(database.jdbc());
    this.held = new HeldChanges(database.jdbc());
    this.index = new InboxIndex(database.jdbc());
    this.units = new Units(database.jdbc());
    this.audit = new Audit(database.jdbc(), clock);
    this.feed = feed;
    this.calendar = calendar;
    this.followUpDays = followUpDays;
    this.hold = hold;
    this.clock = clock;
  }

  /// One whose verbs reach the citizen at once.
  public Casework(
      DeskDatabase database,
      TicketFeed feed,
      WorkingCalendar calendar,
      int followUpDays,
      InstantSource clock) {
    this(database, feed, calendar, followUpDays, Duration.ZERO, clock);
  }

  /// Does what the officer chose on the page of this version.
  public Outcome act(
      Officer officer, TicketNumber number, long version, Verb verb, String typedWords) {
    return act(officer, number, version, Decision.of(verb, typedWords));
  }

  /// Does what the officer chose on the page of this version.
  public Outcome act(Officer officer, TicketNumber number, long version, Decision decision) {
    return act(officer, number, version, decision, clock.instant());
  }

  /// Does it as one of several that are chosen at this moment, and so taken back together.
  public Outcome act(
      Officer officer, TicketNumber number, long version, Decision decision, Instant now) {
    if (!officer.decides()) {
      return new Outcome.ReadOnly();
    }
    var words = decision.tidyWords();
    if (decision.verb().needsWords() && words.isEmpty()) {
      return new Outcome.WordsMissing();
    }
    if (words.length() > LONGEST_WORDS) {
      return new Outcome.TooLong(LONGEST_WORDS);
    }
    return told(number, () -> acted(officer, number, version, decision, now));
  }

  /// Puts a ticket under another topic. The machine's own choice is kept beside the officer's.
  public Outcome changeTopic(Officer officer, TicketNumber number, long version, String topic) {
    if (!officer.decides()) {
      return new Outcome.ReadOnly();
    }
    return told(
        number,
        () -> {
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
          index.refreshMark(number);
          audit.note(officer.name(), "TOPIC", number, Optional.of(topic));
          return new Outcome.Done();
        });
  }

  /// What this officer did last and can still take back.
  public List<HeldChange> undoable(Officer officer) {
    var now = clock.instant();
    return held.lastOf(officer.name()).stream().filter(it -> it.until().isAfter(now)).toList();
  }

  /// Takes back what this officer did last.
  ///
  /// @return the tickets that are again what they were; those that somebody changed since are not
  public List<TicketNumber> undo(Officer officer) {
    return undoable(officer).stream()
        .filter(
            change -> told(change.number(), () -> undone(officer, change)) instanceof Outcome.Done)
        .map(HeldChange::number)
        .toList();
  }

  private Outcome undone(Officer officer, HeldChange change) {
    if (!held.takeBack(change)) {
      return new Outcome.Stale();
    }
    audit.note(officer.name(), "UNDO", change.number(), Optional.of(change.deed()));
    return new Outcome.Done();
  }

  private Outcome told(TicketNumber number, Supplier<Outcome> work) {
    var outcome = database.commit(work);
    if (outcome instanceof Outcome.Done) {
      feed.changed(number);
    }
    return outcome;
  }

  private Outcome acted(
      Officer officer, TicketNumber number, long version, Decision decision, Instant now) {
    var found = reader.find(number, officer.scope());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var ticket = found.get();
    var verb = decision.verb();
    if (ticket.version() != version) {
      return new Outcome.Stale();
    }
    if (!verb.possibleIn(ticket.stage()) || !takes(decision.unit())) {
      return new Outcome.NotNow();
    }
    if (!moved(ticket, decision, now)) {
      return new Outcome.Stale();
    }
    var words = decision.tidyWords();
    long line =
        writer.tell(
            number,
            new DeskLine(now, Speaker.OFFICER, words, Optional.of(officer.name()), verb.stage()));
    release(officer, ticket, verb, words, line, now);
    audit.note(
        officer.name(),
        verb.name(),
        number,
        decision.unit().filter(unit -> !unit.equals(ticket.unit())));
    return new Outcome.Done();
  }

  private boolean takes(Optional<String> unit) {
    return unit.isEmpty() || units.find(unit.get()).filter(Unit::active).isPresent();
  }

  /// The citizen's news, at once or when it cannot be taken back any more.
  private void release(
      Officer officer, DeskTicket ticket, Verb verb, String typed, long line, Instant now) {
    var words = typed.isEmpty() ? Optional.<String>empty() : Optional.of(typed);
    if (hold.isZero()) {
      changes.add(ticket.number(), now, verb.stage(), words);
    } else {
      held.hold(
          new HeldChanges.Hold(
              ticket, officer.name(), verb.name(), verb.stage(), words, line, now, now.plus(hold)));
    }
  }

  /// False when somebody else was quicker.
  private boolean moved(DeskTicket ticket, Decision decision, Instant now) {
    var stage = decision.verb().stage().orElse(ticket.stage());
    return database
            .jdbc()
            .sql(
                """
                update ticket set stage = ?, due = ?, unit = ?, citizen_wrote = false,
                  version = version + 1, touched_at = current_timestamp
                where number = ? and version = ?
                """)
            .param(stage.name())
            .param(due(ticket, decision.verb(), now))
            .param(decision.unit().orElse(ticket.unit()))
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
