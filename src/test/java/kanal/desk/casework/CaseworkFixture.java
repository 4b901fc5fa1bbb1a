package kanal.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.TicketSamples;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.clock.TicketClocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import kanal.desk.unit.Owners;
import kanal.desk.unit.Rule;
import kanal.desk.unit.RuleKeeper;
import kanal.desk.unit.Tier;
import kanal.desk.unit.Unit;
import kanal.desk.unit.UnitKeeper;

/// A desk with some units, whose days pass when a test says so. Monday 23 November 2026 at first;
/// Wednesday 9 December, Christmas and the day before it are free.
public final class CaseworkFixture {
  public static final Officer ADMIN = TicketSamples.officer("admin");
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  public final DeskDatabase database;
  public final InstantSource clock;
  public final Clocks clocks;
  public final DeskRoutingCore core;
  public final Casework casework;
  public final UnitKeeper units;
  public final RuleKeeper rules;
  public final Owners owners;
  public final TicketFeed feed = new TicketFeed();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private int amendments;

  public CaseworkFixture(DeskDatabase database) {
    this.database = database;
    this.clock = now::get;
    on("2026-11-23");
    var free =
        Set.of(LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25));
    clocks = new Clocks(new WorkingCalendar(free, ZONE), ClockProperties.usual(), 3, clock);
    core = new DeskRoutingCore(database, feed, clocks, clock);
    casework = new Casework(database, feed, clocks, clock);
    units = new UnitKeeper(database, clock);
    rules = new RuleKeeper(database, new kanal.desk.DeskOnly().topics(), clock);
    owners = new Owners(database.jdbc());
  }

  /// The office of the regency, a department and a branch below it, and a district.
  public CaseworkFixture withUnits() {
    unit("setda", Optional.empty());
    unit("dinas-pu", Optional.of("setda"));
    unit("pu-cikupa", Optional.of("dinas-pu"));
    unit("kec-cikupa", Optional.of("setda"));
    return this;
  }

  public void unit(String code, Optional<String> parent) {
    assertThat(
            units.add(
                "admin",
                new Unit(code, "Unit " + code, Tier.REGENCY, Optional.empty(), parent, true)))
        .isEmpty();
  }

  public void rule(String topic, String region, String unit) {
    var rule = new Rule(some(topic), some(region), unit);
    assertThat(rules.put("admin", rule)).isEmpty();
  }

  private static Optional<String> some(String code) {
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  /// It is ten in the morning of this day.
  public void on(String day) {
    now.set(LocalDate.parse(day).atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant());
  }

  /// A report of a topic from a region; of no known place when its code is empty.
  public TicketNumber file(long sequence, String topic, String region) {
    return file(sequence, Kind.COMPLAINT, topic, region);
  }

  public TicketNumber file(long sequence, Kind kind, String topic, String region) {
    core.file(ticket(sequence, kind, topic, region));
    return TicketSamples.number(sequence);
  }

  public Ticket ticket(long sequence, Kind kind, String topic, String region) {
    var road = TicketSamples.road(sequence, clock.instant());
    return new Ticket(
        road.number(),
        road.channel(),
        kind,
        road.title(),
        road.description(),
        new TopicGuess(topic, 0.9),
        road.ranking(),
        road.because(),
        region.isEmpty() ? Optional.empty() : Optional.of(place(region)),
        road.date(),
        List.of(),
        road.flags(),
        road.language(),
        road.conversation(),
        road.filedAt(),
        clocks.verifyBy(),
        road.reporter(),
        road.modelVersion());
  }

  public static Place place(String region) {
    return new Place(
        "dekat pasar", Optional.empty(), Optional.of(new Region(region, region)), List.of(), false);
  }

  public DeskTicket get(TicketNumber number) {
    return new TicketReader(database.jdbc()).find(number).orElseThrow();
  }

  public TicketClocks promises() {
    return new TicketClocks(database.jdbc(), clocks);
  }

  public void decide(TicketNumber number, Decision decision) {
    assertThat(outcome(number, decision)).isEqualTo(new Outcome.Done());
  }

  public Outcome outcome(TicketNumber number, Decision decision) {
    return casework.act(ADMIN, number, get(number).version(), decision);
  }

  public void amend(TicketNumber number, Amendment amendment) {
    core.amend(number, number.value(), "a" + ++amendments, amendment);
  }

  /// The citizen writes.
  public void writes(TicketNumber number, String words) {
    var line = new Line(clock.instant(), Line.Speaker.CITIZEN, words);
    amend(number, new Amendment.Added(line, List.of(), Optional.empty()));
  }

  /// All that the citizen was told.
  public List<TicketChange> changes() {
    var all = new ArrayList<TicketChange>();
    for (var some = core.changesAfter("");
        !some.changes().isEmpty();
        some = core.changesAfter(some.position())) {
      all.addAll(some.changes());
    }
    return all;
  }
}
