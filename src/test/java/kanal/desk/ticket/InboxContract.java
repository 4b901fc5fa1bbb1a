package kanal.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.TicketSamples;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Scope;
import kanal.routing.ChangedTicket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the inbox finds on either database.
abstract class InboxContract {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final LocalDate SOON = LocalDate.of(2026, 11, 24);

  private DeskDatabase database;
  private DeskRoutingCore core;
  private Inbox inbox;

  /// Opens a database that is empty.
  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var clock = InstantSource.fixed(NOW);
    var calendar = new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
    core =
        new DeskRoutingCore(
            database,
            new TicketFeed(),
            new Clocks(calendar, ClockProperties.usual(), 3, clock),
            clock);
    inbox = new Inbox(database.jdbc(), SimilarTickets.NONE);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private TicketNumber file(Ticket ticket) {
    core.file(ticket);
    return ticket.number();
  }

  private TicketNumber road(int sequence) {
    return file(TicketSamples.road(sequence, NOW.plusSeconds(sequence)));
  }

  private List<TicketNumber> found(InboxFilter filter) {
    return numbers(inbox.first(filter));
  }

  private static List<TicketNumber> numbers(InboxSlice slice) {
    return slice.tickets().stream().map(InboxTicket::number).toList();
  }

  private static InboxFilter in(Tray tray) {
    return new InboxFilter(Scope.EVERYTHING, tray, Criteria.NONE, SOON);
  }

  private static InboxFilter asking(String place, String search) {
    return new InboxFilter(
        Scope.EVERYTHING,
        Tray.ALL,
        new Criteria(
            Optional.empty(),
            Optional.empty(),
            place,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            search),
        SOON);
  }

  @Test
  void pagesFollowOneAnotherWithoutGapsWhileTicketsCome() {
    for (int i = 1; i <= 120; i++) {
      road(i);
    }
    var all = new ArrayList<TicketNumber>();
    var slice = inbox.first(in(Tray.ALL));
    all.addAll(numbers(slice));
    road(500);
    while (slice.more()) {
      slice = inbox.after(in(Tray.ALL), Cursor.of(slice.tickets().getLast(), Tray.ALL));
      all.addAll(numbers(slice));
    }
    assertThat(all).hasSize(120).doesNotHaveDuplicates();
    assertThat(all.getFirst()).isEqualTo(TicketSamples.number(120));
    var first = slice.tickets().getFirst();
    var back = inbox.before(in(Tray.ALL), Cursor.of(first, Tray.ALL));
    assertThat(numbers(back)).isEqualTo(all.subList(50, 100));
    assertThat(back.more()).isTrue();
  }

  @Test
  void whatIsNearlyDueComesByItsDay() {
    var late = file(due(1, LocalDate.of(2026, 11, 20)));
    var soon = file(due(2, SOON));
    file(due(3, SOON.plusDays(1)));
    var today = file(due(4, LocalDate.of(2026, 11, 23)));
    var filter = in(Tray.DUE_SOON);
    assertThat(found(filter)).containsExactly(late, today, soon);
    var first = inbox.first(filter).tickets().getFirst();
    assertThat(numbers(inbox.after(filter, Cursor.of(first, Tray.DUE_SOON))))
        .containsExactly(today, soon);
  }

  private static Ticket due(int sequence, LocalDate day) {
    return ChangedTicket.due(TicketSamples.road(sequence, NOW), day);
  }

  @Test
  void onlyWhatNobodyNeedsToDoubtIsReady() {
    var ready = road(1);
    var noReport =
        file(
            ChangedTicket.with(
                TicketSamples.road(2, NOW),
                Set.of(Flag.MAYBE_NO_REPORT),
                UnaryOperator.identity()));
    var secret =
        file(
            ChangedTicket.with(
                TicketSamples.road(3, NOW), Set.of(Flag.SECRET), UnaryOperator.identity()));
    var vague = file(ChangedTicket.with(TicketSamples.road(4, NOW), Set.of(), Place::toCheck));
    var unsure = file(TicketSamples.anonymous(5, NOW));
    assertThat(found(in(Tray.READY))).containsExactlyInAnyOrder(ready, secret);
    assertThat(found(in(Tray.TO_CHECK))).containsExactlyInAnyOrder(noReport, vague, unsure);
    assertThat(inbox.counts(in(Tray.ALL)))
        .containsAllEntriesOf(
            Map.of(Tray.READY, 2, Tray.TO_CHECK, 3, Tray.ALL, 5, Tray.WAITING, 0));
  }

  @Test
  void wordsAreFoundByTheirBeginningWhereverTheyStand() {
    var ticket = file(TicketSamples.everywhere(1, "Gorong-gorong AMBROL, Ciwandan 12!", NOW));
    road(2);
    for (var words :
        List.of("ambrol", "GORONG", "ciwan", "12 ambrol", "amb ciw gor", "\u0000ambrol%")) {
      assertThat(found(asking("", words))).as(words).containsExactly(ticket);
    }
    for (var words : List.of("mbrol", "ambrolx", "ambrol cikupa")) {
      assertThat(found(asking("", words))).as(words).isEmpty();
    }
    assertThat(found(asking("", "% _ '"))).hasSize(2);
  }

  @Test
  void whatACitizenAddsIsFoundAndWhatTheyCorrectIsForgotten() {
    var number = road(1);
    core.amend(
        number,
        number.value(),
        "a1",
        new Amendment.Added(
            new Line(NOW, Line.Speaker.CITIZEN, "dekat warung Sukijan"),
            List.of(),
            Optional.empty()));
    assertThat(found(asking("", "sukijan"))).containsExactly(number);
    assertThat(found(asking("sukijan", ""))).isEmpty();
    var road = TicketSamples.road(1, NOW);
    core.amend(
        number,
        number.value(),
        "a2",
        new Amendment.Corrected(
            ChangedTicket.with(road, Set.of(), _ -> Place.called("Pasar Baros"))));
    assertThat(found(asking("baros", ""))).containsExactly(number);
    assertThat(found(asking("cikupa", ""))).isEmpty();
  }

  @Test
  void aRegionIsFoundByItsCodeAndByAllItLiesIn() {
    var region = new Region("36.03.15.2001", "Sukamulya, Kec. Cikupa, Kab. Tangerang, Banten");
    var inside =
        file(
            ChangedTicket.with(
                TicketSamples.road(1, NOW),
                Set.of(),
                place ->
                    new Place(
                        "dekat balai desa",
                        Optional.empty(),
                        Optional.of(region),
                        List.of(),
                        false)));
    road(2);
    for (var place : List.of("36", "36.03", "36.03.15.2001", "sukamulya", "kab tangerang")) {
      assertThat(found(asking(place, ""))).as(place).containsExactly(inside);
    }
    assertThat(found(asking("36.0", ""))).isEmpty();
    assertThat(found(asking("36.71", ""))).isEmpty();
  }

  @Test
  void nobodyFindsTicketsOfOtherUnits() {
    road(1);
    var mine = new Scope.Units(Set.of("verifikasi"));
    var others = new Scope.Units(Set.of("dinas-pu"));
    assertThat(found(new InboxFilter(mine, Tray.ALL, Criteria.NONE, SOON))).hasSize(1);
    var filter = new InboxFilter(others, Tray.ALL, asking("", "cikupa").criteria(), SOON);
    assertThat(found(filter)).isEmpty();
    assertThat(inbox.counts(filter).get(Tray.ALL)).isZero();
    assertThat(inbox.filedSince(filter, Instant.EPOCH)).isZero();
  }

  @Test
  void ticketsFromBeforeTheIndexAreIndexedAtTheNextStart() {
    var number = road(1);
    database.jdbc().sql("delete from ticket_word").update();
    database.jdbc().sql("update ticket set indexed = false, to_check = true").update();
    assertThat(found(asking("", "cikupa"))).isEmpty();
    InboxIndex.complete(database);
    assertThat(found(asking("", "cikupa"))).containsExactly(number);
    assertThat(found(in(Tray.READY))).containsExactly(number);
  }

  @Test
  void anOpenListKnowsWhatItDoesNotShow() {
    var one = road(1);
    var two = road(2);
    var filter = in(Tray.ALL);
    assertThat(inbox.filedSince(filter, NOW.plusSeconds(1))).isEqualTo(1);
    core.amend(one, one.value(), "w1", new Amendment.Withdrawn());
    assertThat(inbox.changed(filter, Map.of(one, 0L, two, 0L))).containsExactly(one);
  }
}
