package kanal.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
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
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.TicketReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the times of an anonymous ticket tell, on any database.
abstract class HiddenTimesContract {
  private static final Instant FILED = Instant.parse("2026-11-23T02:43:21.5Z");

  private Instant now = FILED;
  private DeskDatabase database;
  private DeskRoutingCore core;
  private Casework casework;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var calendar = new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
    var clocks = new Clocks(calendar, ClockProperties.usual(), 3, () -> now);
    core = new DeskRoutingCore(database, new TicketFeed(), clocks, () -> now);
    casework = new Casework(database, new TicketFeed(), clocks, Duration.ZERO, () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void anAnonymousTicketTellsNoMinute() {
    var ticket = anonymous(TicketSamples.road(1, FILED));
    core.file(ticket);
    later();
    core.amend(ticket.number(), ticket.number().value(), "a", new Amendment.Withdrawn());
    later();
    core.amend(ticket.number(), ticket.number().value(), "b", new Amendment.Reopened());

    assertThat(times(ticket.number())).hasSizeGreaterThan(5).allMatch(HiddenTimesContract::isHour);
  }

  @Test
  void aTicketWithANameTellsTheMinute() {
    var ticket = TicketSamples.road(1, FILED);
    core.file(ticket);

    assertThat(times(ticket.number())).noneMatch(HiddenTimesContract::isHour);
  }

  @Test
  void whoHidesTheirNameLaterHidesTheMinutesToo() {
    var ticket = TicketSamples.road(1, FILED);
    core.file(ticket);
    later();
    core.amend(
        ticket.number(), ticket.number().value(), "a", new Amendment.Corrected(anonymous(ticket)));

    assertThat(times(ticket.number())).hasSizeGreaterThan(3).allMatch(HiddenTimesContract::isHour);
    assertThat(story(ticket.number())).hasSize(3);
  }

  @Test
  void whatWasSaidStaysInItsOrder() {
    var ticket = anonymous(TicketSamples.road(1, FILED));
    core.file(ticket);
    later();
    casework.act(
        TicketSamples.officer("admin"), ticket.number(), 0, Verb.POSTPONE, "Jalan yang mana?");
    later();
    var line = new Line(now, Line.Speaker.CITIZEN, "Jalan Raya Serang");
    core.amend(
        ticket.number(),
        ticket.number().value(),
        "a",
        new Amendment.Added(line, List.of(), Optional.of(Place.called("Jalan Raya Serang"))));

    assertThat(story(ticket.number()).stream().map(DeskLine::words))
        .endsWith("Jalan yang mana?", "Jalan Raya Serang");
  }

  private void later() {
    now = now.plus(3, ChronoUnit.MINUTES);
  }

  private List<DeskLine> story(TicketNumber number) {
    return new TicketReader(database.jdbc()).find(number).orElseThrow().story();
  }

  /// Every time that is kept of a ticket and shown to somebody.
  private List<Instant> times(TicketNumber number) {
    var times = new ArrayList<Instant>();
    times.addAll(times("select filed_at from ticket where number = ?", number));
    for (var table : List.of("ticket_line", "ticket_owner", "ticket_change", "amendment")) {
      times.addAll(times("select at from " + table + " where number = ?", number));
    }
    return times;
  }

  private List<Instant> times(String query, TicketNumber number) {
    return database
        .jdbc()
        .sql(query)
        .param(number.value())
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .list();
  }

  private static boolean isHour(Instant time) {
    return time.equals(time.truncatedTo(ChronoUnit.HOURS));
  }

  private static Ticket anonymous(Ticket it) {
    return TicketSamples.with(it, Set.of(Flag.ANONYMOUS), Optional.empty());
  }
}
