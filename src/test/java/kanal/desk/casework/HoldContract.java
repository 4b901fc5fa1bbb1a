package kanal.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.TicketSamples;
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
import org.junit.jupiter.api.Test;

/// The ten seconds in which a verb can be taken back, on either database.
abstract class HoldContract {
  private static final Officer ANI = TicketSamples.officer("ani");
  private static final Officer BUDI = TicketSamples.officer("budi");
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private final InstantSource clock = () -> now;
  private DeskDatabase database;
  private DeskRoutingCore core;
  private Casework casework;

  /// Opens the test's database, empty the first time.
  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var feed = new TicketFeed();
    var clocks = new Clocks(new WorkingCalendar(Set.of(), ZONE), ClockProperties.usual(), 3, clock);
    core = new DeskRoutingCore(database, feed, clocks, clock);
    casework = new Casework(database, feed, clocks, Duration.ofSeconds(10), clock);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private TicketNumber file(int sequence) {
    var ticket = TicketSamples.road(sequence, now);
    core.file(ticket);
    return ticket.number();
  }

  private DeskTicket ticket(TicketNumber number) {
    return new TicketReader(database.jdbc()).find(number).orElseThrow();
  }

  private void act(Officer officer, TicketNumber number, Verb verb, String words) {
    assertThat(casework.act(officer, number, ticket(number).version(), verb, words))
        .isEqualTo(new Outcome.Done());
  }

  private void pass(int seconds) {
    now = now.plusSeconds(seconds);
  }

  private List<TicketNumber> heard(String position) {
    return core.changesAfter(position).changes().stream().map(TicketChange::number).toList();
  }

  @Test
  void theCitizenHearsWhenItCannotBeTakenBackAnyMore() {
    var number = file(1);
    act(ANI, number, Verb.POSTPONE, "Di mana?");
    pass(9);
    assertThat(heard("")).isEmpty();
    pass(1);
    assertThat(heard("")).containsExactly(number);
    assertThat(casework.undo(ANI)).isEmpty();
    assertThat(ticket(number).stage()).isEqualTo(Stage.WAITING);
  }

  @Test
  void theTicketIsExactlyWhatItWas() {
    var number = file(1);
    core.amend(number, number.value(), "a", added("masih rusak"));
    var before = ticket(number);
    act(ANI, number, Verb.ARCHIVE, "Ganda.");
    assertThat(casework.undo(ANI)).containsExactly(number);
    var after = ticket(number);
    assertThat(after).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
    assertThat(after.version()).isGreaterThan(before.version() + 1);
    pass(60);
    assertThat(heard("")).isEmpty();
  }

  private static Amendment added(String words) {
    return new Amendment.Added(
        new Line(Instant.parse("2026-11-23T01:00:00Z"), Line.Speaker.CITIZEN, words),
        List.of(),
        Optional.empty());
  }

  @Test
  void whatTheCitizenWroteMeanwhileStaysNews() {
    var number = file(1);
    act(ANI, number, Verb.VERIFY, "");
    core.amend(number, number.value(), "a", added("sudah saya foto"));
    assertThat(casework.undo(ANI)).containsExactly(number);
    assertThat(ticket(number).citizenWrote()).isTrue();
    assertThat(ticket(number).story()).anyMatch(line -> line.words().equals("sudah saya foto"));
  }

  @Test
  void whatSomebodyDecidedOnTopIsNotTakenAway() {
    var number = file(1);
    act(ANI, number, Verb.VERIFY, "");
    act(BUDI, number, Verb.FINISH, "Sudah ditambal.");
    assertThat(casework.undo(ANI)).isEmpty();
    assertThat(ticket(number).stage()).isEqualTo(Stage.DONE);
    pass(10);
    assertThat(core.changesAfter("").changes())
        .extracting(change -> change.stage().orElseThrow())
        .containsExactly(Stage.VERIFIED, Stage.DONE);
  }

  @Test
  void everyOfficerTakesBackTheirOwn() {
    var anis = file(1);
    var budis = file(2);
    act(ANI, anis, Verb.VERIFY, "");
    act(BUDI, budis, Verb.VERIFY, "");
    assertThat(casework.undo(ANI)).containsExactly(anis);
    assertThat(ticket(budis).stage()).isEqualTo(Stage.VERIFIED);
  }

  @Test
  void whatWasDoneAtOnceIsTakenBackAtOnce() {
    var one = file(1);
    var two = file(2);
    var decision = Decision.of(Verb.ARCHIVE, "Ganda.");
    for (var number : List.of(one, two)) {
      casework.act(ANI, number, 0, decision, now);
    }
    assertThat(casework.undo(ANI)).containsExactly(one, two);
    assertThat(casework.undo(ANI)).isEmpty();
  }

  @Test
  void aReaderMissesNothingThatIsLetGoLate() {
    var first = file(1);
    var second = file(2);
    act(ANI, first, Verb.VERIFY, "");
    pass(5);
    act(BUDI, second, Verb.VERIFY, "");
    pass(5);
    var read = core.changesAfter("");
    assertThat(read.changes()).extracting(TicketChange::number).containsExactly(first);
    pass(5);
    assertThat(heard(read.position())).containsExactly(second);
    assertThat(heard("")).containsExactly(first, second);
  }

  @Test
  void whatWasHeldIsLetGoAfterARestart() throws Exception {
    var number = file(1);
    act(ANI, number, Verb.VERIFY, "");
    database.close();
    pass(3600);
    start();
    assertThat(heard("")).containsExactly(number);
    assertThat(heard("")).containsExactly(number);
  }
}
