package kanal.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.message.GeoPoint;
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
import kanal.desk.officer.Scope;
import kanal.desk.ticket.TicketReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Tickets of a month of which some are answered, and what is made of them.
abstract class ReportFixture {
  static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  static final Officer ADMIN = TicketSamples.officer("admin");
  static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");
  static final Instant FRIDAY = Instant.parse("2026-11-27T03:00:00Z");

  static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

  private static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("infrastruktur", "Infrastruktur", "Jalan", "Roads"),
              new Topic("lainnya", "Lainnya", "Lainnya", "Other")));

  private final AtomicReference<Instant> now = new AtomicReference<>(FRIDAY);
  private final Clocks clocks =
      new Clocks(new WorkingCalendar(Set.of(), ZONE), ClockProperties.usual(), 3, now::get);
  DeskDatabase database;
  private int amended;
  private DeskRoutingCore core;
  Casework casework;

  /// Opens an empty database.
  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    core = new DeskRoutingCore(database, new TicketFeed(), clocks, now::get);
    casework = officers(Duration.ZERO);
  }

  /// Those whose decisions can be taken back for so long.
  Casework officers(Duration hold) {
    return new Casework(database, new TicketFeed(), clocks, hold, now::get);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  Ticket file(long sequence, Instant at) {
    return file(TicketSamples.road(sequence, at));
  }

  Ticket file(Ticket ticket) {
    core.file(ticket);
    return ticket;
  }

  void act(Ticket ticket, Verb verb, Instant at) {
    now.set(at);
    var version = new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow().version();
    assertThat(casework.act(ADMIN, ticket.number(), version, verb, "kata"))
        .isInstanceOf(Outcome.Done.class);
    now.set(FRIDAY);
  }

  void amend(Ticket ticket, Amendment amendment) {
    core.amend(ticket.number(), ticket.number().value(), "amendment-" + amended++, amendment);
  }

  void place(Ticket ticket, String code, String name) {
    var place =
        new Place(
            "=dekat pasar",
            Optional.of(new GeoPoint(-6.25, 106.5)),
            Optional.of(new Region(code, name)),
            List.of(),
            false);
    amend(
        ticket,
        new Amendment.Added(
            new Line(MONDAY_MORNING, Line.Speaker.CITIZEN, "di sana"),
            List.of(),
            Optional.of(place)));
  }

  String file(Scope scope, boolean secretWords) throws IOException {
    return file(choice(scope, secretWords), 100);
  }

  static ExportChoice choice(Scope scope, boolean secretWords) {
    return new ExportChoice(
        NOVEMBER, scope, Optional.empty(), Optional.empty(), Optional.empty(), secretWords, ',');
  }

  String file(ExportChoice choice, int portion) throws IOException {
    var rows = new TicketRows(database.jdbc(), ZONE, portion);
    var out = new ByteArrayOutputStream();
    new TicketFile(rows, TOPICS, ZONE).write(choice, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
