package kanal.desk.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.audit.Audit;
import kanal.desk.clock.Clocks;
import kanal.desk.clock.TicketClocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.Verbatim;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.ChangeLog;
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.HeldChange;
import kanal.desk.ticket.HeldChanges;
import kanal.desk.ticket.InboxIndex;
import kanal.desk.ticket.TicketReader;
import kanal.desk.ticket.TicketWitness;
import kanal.desk.ticket.TicketWriter;
import kanal.desk.unit.Ruling;
import org.jspecify.annotations.Nullable;

/// Carries out what officers decide: the ticket, its clock, its owner, its story, the citizen's
/// news and the audit at once.
public final class Casework {
  /// The longest text an officer can send a citizen, in characters.
  public static final int LONGEST_WORDS = 2000;

  private final DeskDatabase database;
  private final TicketReader reader;
  private final TicketWriter writer;
  private final ChangeLog changes;
  private final Clocks clocks;
  private final TicketClocks promises;
  private final Ownership ownership;
  private final Audit audit;
  private final TicketFeed feed;
  private final HeldChanges held;
  private final InboxIndex index;
  private final Duration hold;
  private final InstantSource clock;
  private final List<TicketWitness> witnesses = new CopyOnWriteArrayList<>();

  /// @param hold how long a decision can be taken back before the citizen hears of it
  public Casework(
      DeskDatabase database, TicketFeed feed, Clocks clocks, Duration hold, InstantSource clock) {
    this.database = database;
    this.reader = new TicketReader(database.jdbc());
    this.writer = new TicketWriter(database.jdbc());
    this.changes = new ChangeLog(database.jdbc());
    this.clocks = clocks;
    this.promises = new TicketClocks(database.jdbc(), clocks);
    this.ownership = new Ownership(database.jdbc());
    this.audit = new Audit(database.jdbc(), clock);
    this.feed = feed;
    this.held = new HeldChanges(database.jdbc());
    this.index = new InboxIndex(database.jdbc());
    this.hold = hold;
    this.clock = clock;
  }

  /// One whose decisions reach the citizen at once.
  public Casework(DeskDatabase database, TicketFeed feed, Clocks clocks, InstantSource clock) {
    this(database, feed, clocks, Duration.ZERO, clock);
  }

  /// Tells a witness of every decision from now on, when the citizen is told.
  public void listen(TicketWitness witness) {
    witnesses.add(witness);
  }

  /// Does what the officer chose on the page of this version, with the unit that the rules say.
  public Outcome act(
      Officer officer, TicketNumber number, long version, Verb verb, String typedWords) {
    return act(officer, number, version, Decision.of(verb, typedWords));
  }

  /// Does what the officer decided on the page of this version.
  public Outcome act(Officer officer, TicketNumber number, long version, Decision decision) {
    return act(officer, number, version, decision, clock.instant());
  }

  /// Does it as one of several that are chosen at this moment, and so taken back together.
  public Outcome act(
      Officer officer, TicketNumber number, long version, Decision typed, Instant now) {
    var decision = typed.tidied();
    if (!officer.decides()) {
      return new Outcome.ReadOnly();
    }
    var required = decision.required();
    if (required.filter(String::isEmpty).isPresent()) {
      return new Outcome.WordsMissing();
    }
    if (decision.forCitizen().length() > LONGEST_WORDS
        || required.filter(words -> words.length() > LONGEST_WORDS).isPresent()) {
      return new Outcome.TooLong(LONGEST_WORDS);
    }
    return told(number, () -> acted(officer, number, version, decision, now));
  }

  /// To whom Verifikasi gives the ticket when the officer names no unit, and the rule that says so:
  /// the unit that an officer chose before, or else what the rules say.
  public Ruling suggested(DeskTicket ticket) {
    return ownership.suggested(ticket);
  }

  /// Whether the ticket is with a unit that can pass it on to another, or send it back.
  public static boolean movable(DeskTicket ticket) {
    return open(ticket) && !Ownership.inQueue(ticket);
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
    if (ticket.version() != version) {
      return new Outcome.Stale();
    }
    if (!possible(decision, ticket)) {
      return new Outcome.NotNow();
    }
    if (!ownership.exists(decision)) {
      return new Outcome.UnitMissing();
    }
    var remembered = remembered(officer, ticket, decision, now);
    if (!locked(ticket, decision)) {
      remembered.ifPresent(held::forget);
      return new Outcome.Stale();
    }
    // A day that has passed is no promise.
    var by = moved(number, ticket, decision).filter(day -> !day.isBefore(clocks.today()));
    ownership.move(officer, ticket, decision, now);
    decision.verb().ifPresent(verb -> tell(officer, number, decision, by, now, remembered));
    audit.note(officer.name(), deed(decision), number, ownership.noted(decision, number));
    return new Outcome.Done();
  }

  private static boolean possible(Decision decision, DeskTicket ticket) {
    return switch (decision) {
      case Decision.PassOn(var unit, var _) -> open(ticket) && !ticket.unit().equals(unit);
      case Decision.SendBack _ -> movable(ticket);
      case Decision.Reply(var _, var answers) -> !answers || ticket.stage() == Stage.VERIFIED;
      case Decision.Verify _,
          Decision.Postpone _,
          Decision.HandOver _,
          Decision.Archive _,
          Decision.Finish _ ->
          decision.verb().filter(verb -> verb.possibleIn(ticket.stage())).isPresent();
    };
  }

  private static boolean open(DeskTicket ticket) {
    return !ticket.stage().closed() && ticket.stage() != Stage.HANDED_OVER;
  }

  /// False when somebody else was quicker. Until the commit nobody else touches the ticket.
  private boolean locked(DeskTicket ticket, Decision decision) {
    @Nullable String outside =
        decision instanceof Decision.HandOver(var body, var _) ? Verbatim.toColumn(body) : null;
    return database
            .jdbc()
            .sql(
                """
                update ticket set citizen_wrote = citizen_wrote and ?, version = version + 1,
                  handed_to = coalesce(cast(? as varchar), handed_to),
                  touched_at = current_timestamp
                where number = ? and version = ?
                """)
            // What moves between units was not answered: the next unit should see that it was
            // written.
            .param(decision.verb().isEmpty())
            .param(outside)
            .param(ticket.number().value())
            .param(ticket.version())
            .update()
        > 0;
  }

  /// The day that the citizen is promised, if there is one to tell of.
  private Optional<LocalDate> moved(TicketNumber number, DeskTicket ticket, Decision decision) {
    return switch (decision) {
      case Decision.PassOn _ -> Optional.empty();
      case Decision.SendBack _ -> {
        promises.sentBack(number);
        yield Optional.empty();
      }
      case Decision.Reply(var _, var answers) -> {
        if (answers) {
          yield Optional.of(promises.answered(number));
        }
        promises.moved(number, ticket.stage());
        yield Optional.empty();
      }
      case Decision.Verify _ -> promises.moved(number, Stage.VERIFIED);
      case Decision.Postpone _ -> promises.moved(number, Stage.WAITING);
      case Decision.HandOver _ -> promises.moved(number, Stage.HANDED_OVER);
      case Decision.Archive _ -> promises.moved(number, Stage.ARCHIVED);
      case Decision.Finish _ -> promises.moved(number, Stage.DONE);
    };
  }

  /// What the ticket is now, so that it can become that again; nothing when news goes out at once.
  private Optional<Long> remembered(
      Officer officer, DeskTicket ticket, Decision decision, Instant now) {
    return hold.isZero()
        ? Optional.empty()
        : Optional.of(
            held.remember(ticket.number(), officer.name(), deed(decision), now, now.plus(hold)));
  }

  private void tell(
      Officer officer,
      TicketNumber number,
      Decision decision,
      Optional<LocalDate> by,
      Instant now,
      Optional<Long> remembered) {
    var typed = decision.forCitizen();
    var stage = decision.stage();
    long line =
        writer.tell(
            number, new DeskLine(now, Speaker.OFFICER, typed, Optional.of(officer.name()), stage));
    var words = typed.isEmpty() ? Optional.<String>empty() : Optional.of(typed);
    if (remembered.isPresent()) {
      held.hold(remembered.get(), new HeldChanges.News(stage, words, by), line);
    } else {
      changes.add(number, now, stage, words, by);
      witnesses.forEach(witness -> witness.decided(number, stage, typed, officer.name(), now));
    }
  }

  private static String deed(Decision decision) {
    return switch (decision) {
      case Decision.PassOn _ -> "PASS_ON";
      case Decision.SendBack _ -> "SEND_BACK";
      case Decision.Reply(var _, var answers) -> answers ? "ANSWER" : "REPLY";
      case Decision.Verify _ -> "VERIFY";
      case Decision.Postpone _ -> "POSTPONE";
      case Decision.HandOver _ -> "HAND_OVER";
      case Decision.Archive _ -> "ARCHIVE";
      case Decision.Finish _ -> "FINISH";
    };
  }
}
