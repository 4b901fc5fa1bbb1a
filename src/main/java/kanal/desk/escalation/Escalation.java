package kanal.desk.escalation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.audit.Audit;
import kanal.desk.clock.Clocks;
import kanal.desk.clock.TicketClocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.ticket.ChangeLog;
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.TicketWriter;
import kanal.desk.unit.OwnerStep.Cause;
import kanal.desk.unit.Owners;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;

/// Does what is due about deadlines, each step once for a ticket and a deadline, however many
/// replicas do it at once.
public final class Escalation {
  /// Who did it, where an officer's name stands otherwise.
  private static final String ITSELF = "(otomatis)";

  private static final int AT_ONCE = 200;

  private final DeskDatabase database;
  private final Clocks clocks;
  private final TicketClocks promises;
  private final TicketWriter writer;
  private final ChangeLog changes;
  private final Owners owners;
  private final Units units;
  private final Audit audit;
  private final TicketFeed feed;
  private final int remindBefore;
  private final InstantSource clock;

  /// @param remindBefore working days before a deadline on which its unit is reminded
  public Escalation(
      DeskDatabase database,
      TicketFeed feed,
      Clocks clocks,
      int remindBefore,
      InstantSource clock) {
    this.database = database;
    this.clocks = clocks;
    this.promises = new TicketClocks(database.jdbc(), clocks);
    this.writer = new TicketWriter(database.jdbc());
    this.changes = new ChangeLog(database.jdbc());
    this.owners = new Owners(database.jdbc());
    this.units = new Units(database.jdbc());
    this.audit = new Audit(database.jdbc(), clock);
    this.feed = feed;
    this.remindBefore = remindBefore;
    this.clock = clock;
  }

  /// A deadline of a ticket, and the unit that has it.
  private record Found(TicketNumber number, LocalDate deadline, String unit) {}

  /// Does all there is to do now.
  ///
  /// @param goOn asked before each ticket; false ends it early
  public void run(Predicate<TicketNumber> goOn) {
    for (var orphan : owners.orphans()) {
      if (goOn.test(orphan)) {
        done(orphan, () -> adopted(orphan));
      }
    }
    each(this::near, goOn, found -> stepped(found, DeadlineStep.Kind.REMINDED, found.unit()));
    each(
        this::passed,
        goOn,
        found -> stepped(found, DeadlineStep.Kind.ESCALATED, above(found.unit())));
    each(this::silent, goOn, this::closed);
  }

  private void each(
      Supplier<List<Found>> some, Predicate<TicketNumber> goOn, Predicate<Found> work) {
    for (var found = some.get(); !found.isEmpty(); found = some.get()) {
      boolean any = false;
      for (var one : found) {
        if (!goOn.test(one.number())) {
          return;
        }
        any |= done(one.number(), () -> work.test(one));
      }
      if (!any) {
        return;
      }
    }
  }

  /// @param work whether there was anything to do; becomes a transaction
  private boolean done(TicketNumber number, Supplier<Boolean> work) {
    boolean done = database.commit(work);
    if (done) {
      feed.changed(number);
    }
    return done;
  }

  private List<Found> near() {
    return found("due", "due >= :today and due <= :until", "REMINDED", clocks.ahead(remindBefore));
  }

  private List<Found> passed() {
    return found("due", "due < :today and due <= :until", "ESCALATED", clocks.today());
  }

  private List<Found> silent() {
    return found(
        "close_by",
        "close_by < :today and close_by <= :until and stage = 'VERIFIED'",
        "CLOSED",
        clocks.today());
  }

  private List<Found> found(String deadline, String condition, String step, LocalDate until) {
    return database
        .jdbc()
        .sql(
            "select number, "
                + deadline
                + " as deadline, unit from ticket where "
                + condition
                + " and not exists (select 1 from deadline_step step where step.number ="
                + " ticket.number and step.deadline = ticket."
                + deadline
                + " and step.step = :step) order by deadline, number limit :limit")
        .param("today", clocks.today())
        .param("until", until)
        .param("step", step)
        .param("limit", AT_ONCE)
        .query((row, _) ->
            new Found(
                new TicketNumber(row.getString("number")),
                row.getObject("deadline", LocalDate.class),
                row.getString("unit")))
        .list();
  }

  /// Notes the step and shows it; false when it was done already, or the deadline is another now.
  private boolean stepped(Found found, DeadlineStep.Kind kind, String unit) {
    if (!touched(found, "due") || !noted(found, kind, unit)) {
      return false;
    }
    audit.note(ITSELF, kind.name(), found.number(), Optional.of(unit + " " + found.deadline()));
    return true;
  }

  /// The ticket's row stays locked until commit, so nothing else happens to it meanwhile.
  private boolean touched(Found found, String deadline) {
    return database
            .jdbc()
            .sql(
                "update ticket set touched_at = current_timestamp where number = ? and "
                    + deadline
                    + " = ?")
            .params(found.number().value(), found.deadline())
            .update()
        > 0;
  }

  private boolean noted(Found found, DeadlineStep.Kind kind, String unit) {
    return database
            .jdbc()
            .sql(
                """
                insert into deadline_step (number, deadline, step, unit, at)
                select ?, ?, ?, ?, ? where not exists (select 1 from deadline_step
                  where number = ? and deadline = ? and step = ?)
                """)
            .params(found.number().value(), found.deadline(), kind.name(), unit)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .params(found.number().value(), found.deadline(), kind.name())
            .update()
        > 0;
  }

  /// The reporter had their days to object: the ticket is done, as if an officer had said so.
  private boolean closed(Found found) {
    if (!touched(found, "close_by") || !noted(found, DeadlineStep.Kind.CLOSED, found.unit())) {
      return false;
    }
    var number = found.number();
    var now = clock.instant();
    writer.decided(number, false);
    promises.moved(number, Stage.DONE);
    writer.tell(
        number, new DeskLine(now, Speaker.BOT, "", Optional.empty(), Optional.of(Stage.DONE)));
    changes.add(number, now, Optional.of(Stage.DONE), Optional.empty(), Optional.empty());
    audit.note(ITSELF, "FINISH", number, Optional.of(found.deadline().toString()));
    return true;
  }

  private boolean adopted(TicketNumber orphan) {
    var owner = owners.of(orphan);
    var heir = units.heirOf(owner);
    owners.give(orphan, heir, clock.instant(), Cause.UNIT_CLOSED);
    return !heir.equals(owner);
  }

  /// The next unit above that works; without one, the verification queue, which admins look after.
  private String above(String unit) {
    var now = units.find(unit);
    while (now.isPresent()) {
      now = now.flatMap(Unit::parent).flatMap(units::find);
      if (now.filter(Unit::active).isPresent()) {
        return now.get().code();
      }
    }
    return Units.VERIFICATION;
  }
}
