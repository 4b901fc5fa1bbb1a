package kanal.desk.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Stage;
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
import kanal.desk.errand.Errands;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.desk.officer.Scope;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is promised of tickets that tell of the same, on either database.
abstract class SimilarContract {
  private static final Officer ADMIN = TicketSamples.officer("admin");
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final String LAMP = "lampu jalan mati di depan puskesmas Cikupa sudah tiga malam";
  private static final String SAME_LAMP =
      "Penerangan jalan depan Puskesmas Cikupa padam sejak Senin";

  private DeskDatabase database;
  private TicketFeed feed;
  private DeskRoutingCore core;
  private Casework casework;
  private Joining joining;
  private SimilarErrand errand;

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

  private Ticket file(int sequence, String words, int daysAgo) {
    var ticket = SimilarPairs.ticket(sequence, words, NOW.minus(Duration.ofDays(daysAgo)));
    core.file(ticket);
    return ticket;
  }

  private List<Ticket> twoLamps() {
    var tickets = List.of(file(1, LAMP, 3), file(2, SAME_LAMP, 1));
    tickets.forEach(ticket -> errand.run(ticket.number()));
    return tickets;
  }

  private Set<Set<String>> pairs(String state) {
    return new HashSet<>(
        database
            .jdbc()
            .sql("select number, other from ticket_similar where state = ?")
            .param(state)
            .query((row, _) -> Set.of(row.getString("number"), row.getString("other")))
            .list());
  }

  private static Set<String> pair(Ticket one, Ticket other) {
    return Set.of(one.number().value(), other.number().value());
  }

  private DeskTicket ticket(Ticket ticket) {
    return new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow();
  }

  private Joining.Seen seen(Ticket ticket) {
    return new Joining.Seen(ticket.number(), ticket(ticket).version());
  }

  private List<TicketChange> changesOf(Ticket ticket) {
    return core.changesAfter("").changes().stream()
        .filter(change -> change.number().equals(ticket.number()))
        .toList();
  }

  private void decide(Ticket ticket, Verb verb, String words) {
    assertThat(casework.act(ADMIN, ticket.number(), ticket(ticket).version(), verb, words))
        .isEqualTo(new Outcome.Done());
  }

  private void join(Ticket follower, Ticket leader) {
    assertThat(joining.join(ADMIN, seen(follower), seen(leader))).isEqualTo(Answer.DONE);
  }

  @Test
  void theSameMatterIsProposedAndAnotherIsNot() {
    var lamps = twoLamps();
    var other = file(3, "sampah menumpuk di pasar Curug tidak diangkut", 1);
    errand.run(other.number());
    assertThat(pairs("PROPOSED")).containsExactly(pair(lamps.getFirst(), lamps.getLast()));
  }

  @Test
  void whatIsOlderThanAFortnightIsNotProposed() {
    var old = file(1, LAMP, 17);
    var fresh = file(2, SAME_LAMP, 1);
    errand.run(old.number());
    errand.run(fresh.number());
    assertThat(pairs("PROPOSED")).isEmpty();
  }

  @Test
  void aClosedTicketIsNotProposedAnyMore() {
    var lamps = twoLamps();
    decide(lamps.getFirst(), Verb.ARCHIVE, "Sudah diperbaiki.");
    errand.run(lamps.getFirst().number());
    assertThat(pairs("PROPOSED")).isEmpty();
  }

  @Test
  void aCorrectedTicketIsLookedAtAgain() {
    var lamps = twoLamps();
    var corrected = SimilarPairs.ticket(2, "sampah menumpuk di pasar Curug", NOW);
    core.amend(
        corrected.number(), corrected.number().value(), "a1", new Amendment.Corrected(corrected));
    errand.run(corrected.number());
    assertThat(pairs("PROPOSED")).doesNotContain(pair(lamps.getFirst(), lamps.getLast()));
  }

  @Test
  void twoReplicasProposeOnce() throws Exception {
    var tickets = List.of(file(1, LAMP, 3), file(2, SAME_LAMP, 1));
    var other =
        new SimilarErrand(database.jdbc(), SimilarPairs.WORDS, feed, InstantSource.system());
    var threads = new ArrayList<Thread>();
    for (var one : List.of(errand, other)) {
      threads.add(
          Thread.ofVirtual().start(() -> tickets.forEach(ticket -> one.run(ticket.number()))));
    }
    for (var thread : threads) {
      thread.join();
    }
    tickets.forEach(ticket -> errand.run(ticket.number()));
    assertThat(pairs("PROPOSED")).hasSize(1);
  }

  @Test
  void whatACrashLeftUndoneIsDoneAtTheNextStart() {
    var lamps = List.of(file(1, LAMP, 3), file(2, SAME_LAMP, 1));
    try (var errands =
        new Errands(
            database.jdbc(), List.of(errand), InstantSource.fixed(NOW), Duration.ofHours(1))) {
      errands.start();
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(pairs("PROPOSED"))
                  .containsExactly(pair(lamps.getFirst(), lamps.getLast())));
    }
  }

  @Test
  void aRefusedPairIsNotAskedAgain() {
    var lamps = twoLamps();
    assertThat(joining.refuse(ADMIN, seen(lamps.getFirst()), seen(lamps.getLast())))
        .isEqualTo(Answer.DONE);
    lamps.forEach(ticket -> errand.run(ticket.number()));
    assertThat(pairs("PROPOSED")).isEmpty();
    assertThat(pairs("REFUSED")).hasSize(1);
    assertThat(changesOf(lamps.getFirst())).isEmpty();
  }

  @Test
  void joiningTellsEachReporterOnceAndKeepsBothNumbers() {
    var lamps = twoLamps();
    var third = file(3, LAMP, 0);
    join(lamps.getLast(), lamps.getFirst());
    join(third, lamps.getFirst());
    for (var ticket : List.of(lamps.getFirst(), lamps.getLast(), third)) {
      assertThat(changesOf(ticket)).hasSize(1);
      assertThat(changesOf(ticket).getFirst().words().orElseThrow())
          .contains("hal yang sama", "Nomor Anda tetap " + ticket.number());
    }
    assertThat(pairs("JOINED")).hasSize(2);
  }

  @Test
  void whatIsDecidedOnTheLeaderIsToldToEveryFollower() {
    var lamps = twoLamps();
    join(lamps.getLast(), lamps.getFirst());
    decide(lamps.getFirst(), Verb.VERIFY, "");
    decide(lamps.getFirst(), Verb.REPLY, "Petugas datang besok.");
    decide(lamps.getFirst(), Verb.FINISH, "Lampu sudah menyala.");
    var follower = ticket(lamps.getLast());
    assertThat(follower.stage()).isEqualTo(Stage.DONE);
    assertThat(follower.due()).isEmpty();
    assertThat(changesOf(lamps.getLast()))
        .extracting(
            change -> change.stage().map(Stage::name).orElse("-") + change.words().orElse(""))
        .element(1)
        .isEqualTo("VERIFIED");
    assertThat(changesOf(lamps.getLast()))
        .extracting(change -> change.words().orElse(""))
        .endsWith("", "Petugas datang besok.", "Lampu sudah menyala.");
    assertThat(follower.story()).extracting(line -> line.words()).contains("Petugas datang besok.");
  }

  @Test
  void whatAFollowersCitizenWritesIsToldOnTheLeader() {
    var lamps = twoLamps();
    join(lamps.getLast(), lamps.getFirst());
    write(lamps.getLast(), "sekarang dua lampu yang mati");
    var leader = ticket(lamps.getFirst());
    assertThat(leader.citizenWrote()).isTrue();
    assertThat(leader.story().getLast().words())
        .isEqualTo("Dari laporan " + lamps.getLast().number() + ": sekarang dua lampu yang mati");
    assertThat(ticket(lamps.getLast()).story())
        .extracting(line -> line.words())
        .contains("sekarang dua lampu yang mati");
  }

  @Test
  void wordsOfAnotherUnitsTicketStayThere() {
    var lamps = twoLamps();
    join(lamps.getLast(), lamps.getFirst());
    unit(lamps.getLast(), "dinas-rahasia");
    write(lamps.getLast(), "nama saya jangan disebut");
    assertThat(ticket(lamps.getFirst()).story())
        .extracting(line -> line.words())
        .noneMatch(words -> words.contains("nama saya"))
        .contains("Ada kabar baru pada laporan " + lamps.getLast().number() + ".");
  }

  private void write(Ticket ticket, String words) {
    core.amend(
        ticket.number(),
        ticket.number().value(),
        "w-" + words.hashCode(),
        new Amendment.Added(
            new Line(NOW, Line.Speaker.CITIZEN, words), List.of(), Optional.empty()));
  }

  private void unit(Ticket ticket, String code) {
    database
        .jdbc()
        .sql("insert into unit (code, name, tier, active) values (?, ?, 'REGENCY', true)")
        .params(code, code)
        .update();
    database
        .jdbc()
        .sql("update ticket set unit = ? where number = ?")
        .params(code, ticket.number().value())
        .update();
  }

  @Test
  void nobodyJoinsWhatTheyMayNotSee() {
    var lamps = twoLamps();
    unit(lamps.getLast(), "dinas-rahasia");
    var outside = new Officer("ani", "Ani", Role.OFFICER, new Scope.Units(Set.of("verifikasi")));
    assertThat(joining.join(outside, seen(lamps.getLast()), seen(lamps.getFirst())))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(joining.refuse(outside, seen(lamps.getLast()), seen(lamps.getFirst())))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(pairs("PROPOSED")).hasSize(1);
  }

  @Test
  void anAnswerOnAnOldPageIsRefused() {
    var lamps = twoLamps();
    var before = seen(lamps.getFirst());
    decide(lamps.getFirst(), Verb.VERIFY, "");
    assertThat(joining.join(ADMIN, seen(lamps.getLast()), before)).isEqualTo(Answer.STALE);
    assertThat(changesOf(lamps.getLast())).isEmpty();
  }

  @Test
  void aPartedTicketGoesItsOwnWayAgain() {
    var lamps = twoLamps();
    join(lamps.getLast(), lamps.getFirst());
    assertThat(joining.part(ADMIN, seen(lamps.getLast()))).isEqualTo(Answer.DONE);
    decide(lamps.getFirst(), Verb.FINISH, "Lampu sudah menyala.");
    var parted = ticket(lamps.getLast());
    assertThat(parted.stage()).isEqualTo(Stage.RECEIVED);
    assertThat(parted.due()).isPresent();
    assertThat(changesOf(lamps.getLast())).hasSize(2);
    assertThat(changesOf(lamps.getLast()).getLast().words().orElseThrow()).contains("tersendiri");
    errand.run(lamps.getLast().number());
    assertThat(pairs("PROPOSED")).isEmpty();
  }

  @Test
  void joiningALeaderBringsItsFollowersAlong() {
    var lamps = twoLamps();
    var third = file(3, LAMP, 0);
    join(third, lamps.getLast());
    join(lamps.getLast(), lamps.getFirst());
    decide(lamps.getFirst(), Verb.FINISH, "Lampu sudah menyala.");
    assertThat(ticket(third).stage()).isEqualTo(Stage.DONE);
  }

  @Test
  void whenTheLeadersCitizenTakesItBackTheOthersGoOn() {
    var lamps = twoLamps();
    var third = file(3, LAMP, 0);
    join(lamps.getLast(), lamps.getFirst());
    join(third, lamps.getFirst());
    core.amend(
        lamps.getFirst().number(),
        lamps.getFirst().number().value(),
        "back",
        new Amendment.Withdrawn());
    assertThat(ticket(lamps.getLast()).due()).contains(lamps.getLast().verifyBy());
    decide(lamps.getLast(), Verb.FINISH, "Lampu sudah menyala.");
    assertThat(ticket(third).stage()).isEqualTo(Stage.DONE);
    assertThat(ticket(lamps.getFirst()).stage()).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void theEarlierDayCountsForBoth() {
    var lamps = twoLamps();
    join(lamps.getFirst(), lamps.getLast());
    assertThat(ticket(lamps.getLast()).due()).contains(lamps.getFirst().verifyBy());
    assertThat(ticket(lamps.getFirst()).due()).isEqualTo(Optional.<LocalDate>empty());
  }

  @Test
  void tellsSameFromOther() throws Exception {
    var pairs = SimilarPairs.of("pairs.txt", 100);
    for (var pair : pairs) {
      core.file(pair.one());
      core.file(pair.other());
    }
    for (var pair : pairs) {
      errand.run(pair.one().number());
      errand.run(pair.other().number());
    }
    var judged = SimilarPairs.judge(pairs, pairs("PROPOSED"));
    System.out.println("Similar tickets: " + judged);
    assertThat(judged.precision()).as("%s", judged).isGreaterThan(0.8);
    assertThat(judged.recall()).as("%s", judged).isGreaterThan(0.75);
  }
}
