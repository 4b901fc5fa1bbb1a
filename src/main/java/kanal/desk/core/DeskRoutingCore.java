package kanal.desk.core;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Changes;
import kanal.bot.engine.Filing;
import kanal.bot.engine.RoutingCore;
import kanal.bot.engine.Unavailable;
import kanal.desk.clock.Clocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.ticket.ChangeLog;
import kanal.desk.ticket.HeldChanges;
import kanal.desk.ticket.HiddenTimes;
import kanal.desk.ticket.TicketReader;
import kanal.desk.ticket.TicketWitness;
import kanal.desk.ticket.TicketWriter;
import kanal.desk.unit.Owners;
import kanal.desk.unit.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;

/// The built-in routing core. Its reference of a ticket is the ticket's number.
public final class DeskRoutingCore implements RoutingCore {
  private static final Logger LOG = LoggerFactory.getLogger(DeskRoutingCore.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final DeskDatabase database;
  private final TicketWriter writer;
  private final TicketReader reader;
  private final ChangeLog changes;
  private final CitizensWord word;
  private final Rules rules;
  private final Owners owners;
  private final HeldChanges held;
  private final HiddenTimes hidden;
  private final TicketFeed feed;
  private final InstantSource clock;
  private final Consumer<TicketNumber> alongside;
  private final List<TicketWitness> witnesses = new CopyOnWriteArrayList<>();

  public DeskRoutingCore(
      DeskDatabase database, TicketFeed feed, Clocks clocks, InstantSource clock) {
    this(database, feed, clocks, clock, _ -> {});
  }

  /// @param alongside what else is kept of a new ticket, in the transaction of its filing
  public DeskRoutingCore(
      DeskDatabase database,
      TicketFeed feed,
      Clocks clocks,
      InstantSource clock,
      Consumer<TicketNumber> alongside) {
    this.alongside = alongside;
    this.database = database;
    this.word = new CitizensWord(database.jdbc(), clocks, clock);
    this.rules = new Rules(database.jdbc());
    this.owners = new Owners(database.jdbc());
    this.writer = new TicketWriter(database.jdbc());
    this.reader = new TicketReader(database.jdbc());
    this.changes = new ChangeLog(database.jdbc());
    this.held = new HeldChanges(database.jdbc());
    this.hidden = new HiddenTimes(database.jdbc());
    this.feed = feed;
    this.clock = clock;
  }

  /// Tells a witness of every amendment from now on.
  public void listen(TicketWitness witness) {
    witnesses.add(witness);
  }

  @Override
  public Filing file(Ticket ticket) {
    return taken(
        ticket.number(),
        () -> {
          if (reader.exists(ticket.number())) {
            return false;
          }
          var unit = rules.decide(ticket.topic().code(), ticket.place()).unit();
          writer.insert(ticket, unit);
          owners.first(ticket.number(), unit, hidden.of(ticket.number(), clock.instant()));
          alongside.accept(ticket.number());
          return true;
        });
  }

  @Override
  public Filing amend(TicketNumber number, String reference, String id, Amendment amendment) {
    if (!number.value().equals(reference)) {
      return new Filing.Refused("the desk's reference of a ticket is its number");
    }
    return taken(
        number,
        () -> {
          if (!reader.exists(number)) {
            throw new UnknownTicket();
          }
          if (known(id)) {
            return false;
          }
          database
              .jdbc()
              .sql("insert into amendment (id, number, at) values (?, ?, ?)")
              .params(id, number.value())
              .param(hidden.of(number, clock.instant()).atOffset(ZoneOffset.UTC))
              .update();
          word.carryOut(number, amendment);
          witnesses.forEach(witness -> witness.amended(number, amendment, clock.instant()));
          return true;
        });
  }

  @Override
  public Changes changesAfter(String position) {
    try {
      letGo();
      return changes.after(position);
    } catch (DataAccessException | TransactionException away) {
      throw new Unavailable("the desk's database is away", away);
    }
  }

  /// Whoever reads lets go what was held long enough. That needs no timer, and what a stopped
  /// service held is let go after its next start.
  private void letGo() {
    var now = clock.instant();
    if (held.anyDue(now)) {
      database.commit(() -> {
        for (var told : held.letGo(now)) {
          witnesses.forEach(witness ->
              witness.decided(
                  told.number(), told.stage(), told.words(), told.officer(), told.at()));
        }
        return true;
      });
    }
  }

  private boolean known(String amendmentId) {
    return database
            .jdbc()
            .sql("select count(*) from amendment where id = ?")
            .param(amendmentId)
            .query(Long.class)
            .single()
        > 0;
  }

  private Filing taken(TicketNumber number, Supplier<Boolean> work) {
    try {
      return committed(number, work);
    } catch (DuplicateKeyException _) {
      // Somebody did the same at the same moment: the second look finds it done.
      return takenAgain(number, work);
    } catch (DataIntegrityViolationException impossible) {
      return impossible(number, impossible);
    } catch (UnknownTicket _) {
      return new Filing.Refused("the desk has no ticket of this number");
    } catch (DataAccessException | TransactionException away) {
      return away(number, away);
    }
  }

  private Filing takenAgain(TicketNumber number, Supplier<Boolean> work) {
    try {
      return committed(number, work);
    } catch (DataIntegrityViolationException impossible) {
      return impossible(number, impossible);
    } catch (DataAccessException | TransactionException away) {
      return away(number, away);
    }
  }

  /// Commits the work and tells open pages when it changed anything.
  private Filing committed(TicketNumber number, Supplier<Boolean> work) {
    if (database.commit(work)) {
      feed.changed(number);
    }
    return new Filing.Filed(number.value());
  }

  // Causes are named by their type: a database's message can repeat the values it was given.
  private static Filing impossible(TicketNumber number, Exception cause) {
    LOG.error("the desk cannot keep ticket {}: {}", number, cause.getClass().getName());
    return new Filing.Refused("the desk cannot keep this ticket");
  }

  private static Filing away(TicketNumber number, Exception cause) {
    LOG.warn("ticket {} waits for the desk's database: {}", number, cause.getClass().getName());
    return new Filing.TryAgain(PAUSE);
  }

  /// Undoes the transaction.
  private static final class UnknownTicket extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownTicket() {
      super("no such ticket", null, false, false);
    }
  }
}
