package kanal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.IdleConversations;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.desk.TicketSamples;
import kanal.desk.audit.Audit;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.ticket.TicketReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the desk forgets by itself, on any database.
abstract class RetentionContract {
  private static final Instant FILED = Instant.parse("2020-01-06T02:00:00Z");

  private Instant now = FILED;
  private DeskDatabase database;
  private DeskRoutingCore core;
  private TicketRestriction restriction;
  private Retention retention;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var feed = new TicketFeed();
    var calendar = new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
    var clocks = new Clocks(calendar, ClockProperties.usual(), 3, () -> now);
    core = new DeskRoutingCore(database, feed, clocks, () -> now);
    restriction = new TicketRestriction(database, feed, () -> now);
    var eraser = new TicketEraser(database, new MemoryMediaStore(), clocks, feed, () -> now);
    retention =
        new Retention(
            Retention.ofDesk(database.jdbc(), eraser, RetentionProperties.usual()),
            database.jdbc(),
            () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void whatIsDoneIsEmptiedWhenItsTimeIsOver() {
    var done = ticket(1, Stage.DONE);
    var archived = ticket(2, Stage.ARCHIVED);
    after(Duration.ofDays(1824));

    assertThat(retention.due()).containsEntry("tickets", 1);
    assertThat(retention.run(() -> true)).containsEntry("tickets", 1);
    assertThat(empty(archived)).isTrue();
    assertThat(empty(done)).isFalse();

    after(Duration.ofDays(2));
    retention.run(() -> true);
    assertThat(empty(done)).isTrue();
  }

  @Test
  void whatIsOpenIsNeverTouched() {
    var open =
        List.of(ticket(1, Stage.RECEIVED), ticket(2, Stage.WAITING), ticket(3, Stage.VERIFIED));
    after(Duration.ofDays(20_000));

    retention.run(() -> true);

    assertThat(open).noneMatch(this::empty);
  }

  @Test
  void whatIsRestrictedIsKept() {
    var kept = ticket(1, Stage.DONE);
    restriction.restrict(kept, "admin");
    stamp(kept);
    after(Duration.ofDays(20_000));

    retention.run(() -> true);

    assertThat(empty(kept)).isFalse();
  }

  @Test
  void aLookAtWhatIsDueForgetsNothing() {
    var done = ticket(1, Stage.DONE);
    after(Duration.ofDays(20_000));

    assertThat(retention.due())
        .isEqualTo(Map.of("audit", 0, "notes", 0, "reveals", 0, "tickets", 1));

    assertThat(empty(done)).isFalse();
  }

  @Test
  void notesGoBeforeTheirTicketAndTheRecordStaysLonger() {
    var done = ticket(1, Stage.DONE);
    database
        .jdbc()
        .sql("insert into ticket_note (number, at, officer, words) values (?, ?, 'siti', 'x')")
        .params(done.value(), FILED.atOffset(ZoneOffset.UTC))
        .update();
    new Audit(database.jdbc(), () -> now).saw("siti", done);
    after(Duration.ofDays(366));

    assertThat(retention.run(() -> true))
        .isEqualTo(Map.of("audit", 0, "notes", 1, "reveals", 0, "tickets", 0));
    after(Duration.ofDays(3300));
    assertThat(retention.run(() -> true)).containsEntry("audit", 1);
  }

  @Test
  void itIsDoneOnceADayAndNotedWithHowMuch() {
    ticket(1, Stage.DONE);
    after(Duration.ofDays(20_000));
    assertThat(retention.isTime()).isTrue();

    retention.run(() -> true);

    assertThat(retention.isTime()).isFalse();
    assertThat(
            database
                .jdbc()
                .sql("select detail from audit where deed = 'RETENTION'")
                .query(String.class)
                .single())
        .isEqualTo("audit 0, notes 0, reveals 0, tickets 1");
    after(Duration.ofHours(24));
    assertThat(retention.isTime()).isTrue();
  }

  @Test
  void whoIsToldToStopStops() {
    var done = ticket(1, Stage.DONE);
    after(Duration.ofDays(20_000));

    retention.run(() -> false);

    assertThat(empty(done)).isFalse();
  }

  @Test
  void aConversationStaysWhileOneOfItsTicketsIsWorkedOn() {
    var open = ticket(1, Stage.RECEIVED);
    var kept = ticket(2, Stage.DONE);
    restriction.restrict(kept, "admin");
    stamp(kept);
    var done = ticket(3, Stage.DONE);
    after(Duration.ofDays(366));
    var lately = ticket(4, Stage.DONE);
    database
        .jdbc()
        .sql("update ticket set touched_at = ? where number = ?")
        .params(now.atOffset(ZoneOffset.UTC), lately.value())
        .update();

    var asked = new AskedAbout(Set.of(open, kept, done, lately));
    new ConversationKeeping(asked, database.jdbc(), Duration.ofDays(365)).forgetSome(now);

    assertThat(asked.open).containsExactlyInAnyOrder(open, kept, lately);
  }

  /// Conversations of these tickets.
  private static final class AskedAbout implements IdleConversations {
    private final Set<TicketNumber> numbers;
    private Set<TicketNumber> open = Set.of();

    AskedAbout(Set<TicketNumber> numbers) {
      this.numbers = numbers;
    }

    @Override
    public int count(Instant now, Duration kept, UnaryOperator<Set<TicketNumber>> worked) {
      open = worked.apply(numbers);
      return numbers.size() - open.size();
    }

    @Override
    public int forget(
        Instant now, Duration kept, UnaryOperator<Set<TicketNumber>> worked, int most) {
      return count(now, kept, worked);
    }
  }

  private TicketNumber ticket(long sequence, Stage stage) {
    var ticket = TicketSamples.road(sequence, FILED);
    core.file(ticket);
    database
        .jdbc()
        .sql("update ticket set stage = ? where number = ?")
        .params(stage.name(), ticket.number().value())
        .update();
    stamp(ticket.number());
    return ticket.number();
  }

  /// The database's own clock says when a ticket was touched.
  private void stamp(TicketNumber number) {
    database
        .jdbc()
        .sql("update ticket set touched_at = ? where number = ?")
        .params(FILED.atOffset(ZoneOffset.UTC), number.value())
        .update();
  }

  private void after(Duration time) {
    now = now.plus(time);
  }

  private boolean empty(TicketNumber number) {
    return new TicketReader(database.jdbc()).find(number).orElseThrow().description().isEmpty();
  }
}
