package kanal.desk.similar;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.ChangeLog;
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import kanal.desk.ticket.TicketWriter;

/// Carries out what officers say to two tickets that may tell of the same. Every reporter concerned
/// is told, and keeps the number they have.
public final class Joining {
  private final DeskDatabase database;
  private final TicketReader reader;
  private final TicketWriter writer;
  private final ChangeLog changes;
  private final Audit audit;
  private final Proposals proposals;
  private final JoinedTickets joined;
  private final TicketFeed feed;
  private final InstantSource clock;

  public Joining(DeskDatabase database, TicketFeed feed, InstantSource clock) {
    this.database = database;
    this.reader = new TicketReader(database.jdbc());
    this.writer = new TicketWriter(database.jdbc());
    this.changes = new ChangeLog(database.jdbc());
    this.audit = new Audit(database.jdbc(), clock);
    this.proposals = new Proposals(database.jdbc(), clock);
    this.joined = new JoinedTickets(database.jdbc());
    this.feed = feed;
    this.clock = clock;
  }

  /// A ticket as it stood on the page the officer answered on.
  public record Seen(TicketNumber number, long version) {}

  /// Both tell of the same: the one follows the other from now on.
  public Answer join(Officer officer, Seen follower, Seen leader) {
    return answered(
        officer,
        List.of(follower, leader),
        () -> joined(officer, follower.number(), leader.number()));
  }

  /// They are not the same, and nobody asks again.
  public Answer refuse(Officer officer, Seen one, Seen other) {
    return answered(
        officer,
        List.of(one, other),
        () -> {
          proposals.answer(
              one.number(),
              other.number(),
              Proposals.State.REFUSED,
              officer.name(),
              clock.instant());
          audit.note(officer.name(), "NOT_SAME", one.number(), Optional.of(other.number().value()));
          return Answer.DONE;
        });
  }

  /// The ticket is one of its own again.
  public Answer part(Officer officer, Seen follower) {
    var leader = joined.leader(follower.number());
    if (leader.isEmpty()) {
      return Answer.NOT_NOW;
    }
    return answered(
        officer, List.of(follower), () -> parted(officer, follower.number(), leader.get()));
  }

  private Answer answered(Officer officer, List<Seen> tickets, Supplier<Answer> work) {
    if (!officer.decides()) {
      return Answer.READ_ONLY;
    }
    var answer =
        database.commit(() -> {
          for (var seen : tickets) {
            var ticket = reader.find(seen.number(), officer.scope());
            if (ticket.isEmpty()) {
              return Answer.UNKNOWN;
            }
            if (ticket.get().version() != seen.version()) {
              return Answer.STALE;
            }
          }
          return work.get();
        });
    if (answer == Answer.DONE) {
      tickets.forEach(seen -> feed.changed(seen.number()));
    }
    return answer;
  }

  private Answer joined(Officer officer, TicketNumber number, TicketNumber chosen) {
    var leader = joined.leader(chosen).orElse(chosen);
    var follower = ticket(number);
    var first = reader.find(leader, officer.scope());
    if (first.isEmpty()) {
      return Answer.UNKNOWN;
    }
    if (joined.leader(number).isPresent()
        || number.equals(leader)
        || follower.stage().closed()
        || first.get().stage().closed()) {
      return Answer.NOT_NOW;
    }
    var now = clock.instant();
    if (!follow(follower, first.get())) {
      return Answer.STALE;
    }
    boolean firstOfAll = joined.followers(leader).isEmpty();
    joined.join(number, leader, officer.name(), now);
    proposals.answer(number, chosen, Proposals.State.JOINED, officer.name(), now);
    tell(number, joinedWords(number), officer, now);
    if (firstOfAll) {
      tell(leader, joinedWords(leader), officer, now);
    }
    audit.note(officer.name(), "JOIN", number, Optional.of(leader.value()));
    audit.note(officer.name(), "JOIN", leader, Optional.of(number.value()));
    return Answer.DONE;
  }

  /// The clock runs on the leader alone, by the earlier of both days.
  private boolean follow(DeskTicket follower, DeskTicket leader) {
    int led =
        database
            .jdbc()
            .sql(
                """
                update ticket set due = case when due > :due then :due else due end,
                  version = version + 1, touched_at = current_timestamp
                where number = :number and version = :version
                """)
            .param("due", follower.due().or(leader::due).orElse(null), Types.DATE)
            .param("number", leader.number().value())
            .param("version", leader.version())
            .update();
    var stage = leader.stage() == Stage.VERIFIED ? Stage.VERIFIED : follower.stage();
    int following =
        database
            .jdbc()
            .sql(
                """
                update ticket set stage = ?, due = null, version = version + 1,
                  touched_at = current_timestamp
                where number = ? and version = ?
                """)
            .params(stage.name(), follower.number().value(), follower.version())
            .update();
    return led > 0 && following > 0;
  }

  private Answer parted(Officer officer, TicketNumber number, TicketNumber leader) {
    var now = clock.instant();
    var ticket = ticket(number);
    joined.part(number);
    if (!ticket.stage().closed() && ticket.stage() != Stage.WAITING) {
      database
          .jdbc()
          .sql(
              """
              update ticket set due = coalesce((select l.due from ticket l where l.number = :leader),
                verify_by) where number = :number
              """)
          .param("leader", leader.value())
          .param("number", number.value())
          .update();
    }
    database
        .jdbc()
        .sql(
            """
            update ticket set version = version + 1, touched_at = current_timestamp where number = ?
            """)
        .param(number.value())
        .update();
    proposals.answer(number, leader, Proposals.State.REFUSED, officer.name(), now);
    tell(number, partedWords(number), officer, now);
    audit.note(officer.name(), "PART", number, Optional.of(leader.value()));
    audit.note(officer.name(), "PART", leader, Optional.of(number.value()));
    return Answer.DONE;
  }

  private DeskTicket ticket(TicketNumber number) {
    return reader.find(number).orElseThrow(() -> new IllegalStateException("it was there"));
  }

  private void tell(TicketNumber number, String words, Officer officer, Instant at) {
    writer.tell(
        number,
        new DeskLine(at, Speaker.OFFICER, words, Optional.of(officer.name()), Optional.empty()));
    changes.add(number, at, Optional.empty(), Optional.of(words), Optional.empty());
  }

  private static String joinedWords(TicketNumber number) {
    return "Ada warga lain yang melaporkan hal yang sama, jadi laporannya kami tangani bersama."
        + " Nomor Anda tetap "
        + number
        + " dan setiap kabar tetap kami kirim ke sini.";
  }

  private static String partedWords(TicketNumber number) {
    return "Laporan Anda kini kami tangani tersendiri lagi. Nomor Anda tetap " + number + ".";
  }
}
