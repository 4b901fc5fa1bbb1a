package kanal.desk.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.TicketSamples;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Outcome;
import kanal.desk.casework.Verb;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Tickets of which some tell of the same, and everybody who looks at them.
abstract class SimilarTicketsFixture {
  static final Officer ADMIN = TicketSamples.officer("admin");
  static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  static final String LAMP = "lampu jalan mati di depan puskesmas Cikupa sudah tiga malam";

  static final String SAME_LAMP = "Penerangan jalan depan Puskesmas Cikupa padam sejak Senin";

  DeskDatabase database;
  TicketFeed feed;
  DeskRoutingCore core;
  private Casework casework;
  Joining joining;
  SimilarErrand errand;

  /// Opens the test's database, empty the first time.
  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    feed = new TicketFeed();
    var clock = InstantSource.fixed(NOW);
    var clocks = new Clocks(new WorkingCalendar(Set.of(), ZONE), ClockProperties.usual(), 3, clock);
    core = new DeskRoutingCore(database, feed, clocks, clock);
    casework = new Casework(database, feed, clocks, clock);
    joining = new Joining(database, feed, clock);
    errand = new SimilarErrand(database.jdbc(), SimilarPairs.WORDS, feed, clock);
    var following = new Following(database.jdbc(), feed);
    core.listen(following);
    casework.listen(following);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  Ticket file(int sequence, String words, int daysAgo) {
    var ticket = SimilarPairs.ticket(sequence, words, NOW.minus(Duration.ofDays(daysAgo)));
    core.file(ticket);
    return ticket;
  }

  List<Ticket> twoLamps() {
    var tickets = List.of(file(1, LAMP, 3), file(2, SAME_LAMP, 1));
    tickets.forEach(ticket -> errand.run(ticket.number()));
    return tickets;
  }

  Set<Set<String>> pairs(String state) {
    return new HashSet<>(
        database
            .jdbc()
            .sql("select number, other from ticket_similar where state = ?")
            .param(state)
            .query((row, _) -> Set.of(row.getString("number"), row.getString("other")))
            .list());
  }

  DeskTicket ticket(Ticket ticket) {
    return new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow();
  }

  Joining.Seen seen(Ticket ticket) {
    return new Joining.Seen(ticket.number(), ticket(ticket).version());
  }

  List<TicketChange> changesOf(Ticket ticket) {
    return core.changesAfter("").changes().stream()
        .filter(change -> change.number().equals(ticket.number()))
        .toList();
  }

  void decide(Ticket ticket, Verb verb, String words) {
    assertThat(casework.act(ADMIN, ticket.number(), ticket(ticket).version(), verb, words))
        .isEqualTo(new Outcome.Done());
  }

  void join(Ticket follower, Ticket leader) {
    assertThat(joining.join(ADMIN, seen(follower), seen(leader))).isEqualTo(Answer.DONE);
  }
}
