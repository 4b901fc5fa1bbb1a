package kanal.desk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.TicketSamples;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Verb;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.seal.KeyedSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the page shows and to whom, on either database.
abstract class CheckContract {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final String HERE = "203.0.113.7";

  private DeskDatabase database;
  private DeskRoutingCore core;
  private CheckPage page;
  private volatile Instant now = Instant.parse("2026-11-23T03:00:00Z");

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var pins = new KeptPins(database.jdbc(), CheckContract::pin);
    core = new DeskRoutingCore(database, new TicketFeed(), clocks(), () -> now, pins::keep);
    page = new CheckPage(database.jdbc(), pins, KeyedSeal.forThisProcess(), ZONE, () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  private static String pin(TicketNumber number) {
    return number.value().replace("-", "").substring(2, 8);
  }

  private Ticket filed(Ticket ticket) {
    core.file(ticket);
    return ticket;
  }

  private CheckPage.Answer check(Ticket ticket) {
    return page.check(ticket.number(), pin(ticket.number()), HERE);
  }

  private CheckView shown(Ticket ticket) {
    assertThat(check(ticket)).isInstanceOf(CheckPage.Answer.Shown.class);
    return ((CheckPage.Answer.Shown) check(ticket)).ticket();
  }

  private CheckPage.Answer guess(Ticket ticket, String pin, String address) {
    return page.check(ticket.number(), pin, address);
  }

  @Test
  void showsWhereATicketStandsAndWhatOfficersAnswered() {
    var ticket = filed(TicketSamples.road(1, now));
    var casework = new Casework(database, new TicketFeed(), clocks(), () -> now);
    var siti = TicketSamples.officer("siti");
    casework.act(siti, ticket.number(), 0, Verb.VERIFY, "");
    casework.act(siti, ticket.number(), 1, Verb.REPLY, "Kami tinjau.");
    var shown = shown(ticket);
    assertThat(shown.stage()).isEqualTo("Sudah diperiksa, sedang ditangani");
    assertThat(shown.next()).contains("11 Desember 2026");
    assertThat(shown.filed()).isEqualTo("23 November 2026");
    assertThat(shown.events())
        .extracting(CheckView.Event::words)
        .containsExactly("Kami tinjau.", "");
    assertThat(shown.text().orElseThrow()).contains("rusak");
  }

  @Test
  void coversPersonalData() {
    var shown = shown(filed(TicketSamples.everywhere(3, "hubungi 0812-3456-7890", now)));
    assertThat(shown.text().orElseThrow()).isEqualTo("hubungi •••");
    assertThat(shown.toString()).doesNotContain("7890");
  }

  @Test
  void neverShowsWhatASecretOrAnonymousTicketTells() {
    var shown = shown(filed(TicketSamples.anonymous(2, now)));
    assertThat(shown.text()).isEmpty();
    assertThat(shown.place()).isEmpty();
    assertThat(shown.toString()).doesNotContain("samsat").doesNotContain("pelapor@example.org");
  }

  @Test
  void anUnknownNumberAndAWrongPinAreAnsweredAlike() {
    var known = filed(TicketSamples.road(3, now));
    var unknown = TicketSamples.road(4, now);
    assertThat(guess(known, "000000", HERE)).isEqualTo(guess(unknown, "000000", HERE));
    assertThat(check(unknown)).isInstanceOf(CheckPage.Answer.Wrong.class);
  }

  @Test
  void afterFiveTriesANumberIsClosedForAnHourEvenToTheRightPin() {
    var ticket = filed(TicketSamples.road(5, now));
    for (int i = 0; i < CheckTries.MOST; i++) {
      assertThat(guess(ticket, "00000" + i, "198.51.100." + i))
          .isInstanceOf(CheckPage.Answer.Wrong.class);
    }
    assertThat(check(ticket)).isInstanceOf(CheckPage.Answer.Wait.class);
    now = now.plus(Duration.ofMinutes(61));
    assertThat(check(ticket)).isInstanceOf(CheckPage.Answer.Shown.class);
  }

  @Test
  void anAddressMayNotTryOneNumberAfterTheOther() {
    for (int i = 0; i < CheckTries.MOST; i++) {
      var ticket = filed(TicketSamples.road(10 + i, now));
      assertThat(guess(ticket, "000000", HERE)).isInstanceOf(CheckPage.Answer.Wrong.class);
    }
    var another = filed(TicketSamples.road(20, now));
    assertThat(check(another)).isInstanceOf(CheckPage.Answer.Wait.class);
    assertThat(page.check(another.number(), pin(another.number()), "198.51.100.1"))
        .isInstanceOf(CheckPage.Answer.Shown.class);
  }

  @Test
  void oneNetworkOfIpv6IsOneAddress() {
    for (int i = 0; i < CheckTries.MOST; i++) {
      guess(filed(TicketSamples.road(30 + i, now)), "000000", "2001:db8:1:2::" + i);
    }
    var another = filed(TicketSamples.road(40, now));
    assertThat(guess(another, "000000", "2001:db8:1:2:ffff::1"))
        .isInstanceOf(CheckPage.Answer.Wait.class);
    assertThat(guess(another, "000000", "2001:db8:1:3::1"))
        .isInstanceOf(CheckPage.Answer.Wrong.class);
  }

  @Test
  void theRightPinMayBeUsedAsOftenAsOneLikes() {
    var ticket = filed(TicketSamples.road(50, now));
    for (int i = 0; i < 3 * CheckTries.MOST; i++) {
      assertThat(check(ticket)).isInstanceOf(CheckPage.Answer.Shown.class);
    }
  }

  @Test
  void manyTriesAtOnceAreNoMoreThanFive() throws Exception {
    var ticket = filed(TicketSamples.road(51, now));
    var answers = new ArrayList<CheckPage.Answer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 40)
              .<Callable<CheckPage.Answer>>mapToObj(
                  i -> () -> guess(ticket, "00000" + i % 10, "192.0.2." + i))
              .toList();
      for (var answer : threads.invokeAll(tries)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).hasSize(40).doesNotHaveAnyElementsOfTypes(CheckPage.Answer.Shown.class);
    assertThat(answers.stream().filter(CheckPage.Answer.Wrong.class::isInstance).count())
        .isLessThanOrEqualTo(CheckTries.MOST);
  }

  @Test
  void theDatabaseHoldsNoPin() {
    var ticket = filed(TicketSamples.road(60, now));
    var kept = database.jdbc().sql("select * from ticket_pin").query().listOfRows().toString();
    assertThat(kept).contains(ticket.number().value()).doesNotContain(pin(ticket.number()));
  }

  private Clocks clocks() {
    return new Clocks(new WorkingCalendar(Set.of(), ZONE), ClockProperties.usual(), 3, () -> now);
  }
}
