package kanal.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
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
import kanal.desk.report.Figures.Age;
import kanal.desk.report.Figures.OfRegion;
import kanal.desk.report.Figures.OfTopic;
import kanal.desk.report.Figures.Open;
import kanal.desk.report.Figures.Wait;
import kanal.desk.ticket.TicketReader;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is counted and exported, on either database.
abstract class ReportContract {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Officer ADMIN = TicketSamples.officer("admin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-27T03:00:00Z");
  private static final Period NOVEMBER =
      new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
  private static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("infrastruktur", "Infrastruktur", "Jalan", "Roads"),
              new Topic("lainnya", "Lainnya", "Lainnya", "Other")));

  private final AtomicReference<Instant> now = new AtomicReference<>(FRIDAY);
  private DeskDatabase database;
  private int amended;
  private DeskRoutingCore core;
  private Casework casework;

  /// Opens an empty database.
  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var clocks =
        new Clocks(new WorkingCalendar(Set.of(), ZONE), ClockProperties.usual(), 3, now::get);
    core = new DeskRoutingCore(database, new TicketFeed(), clocks, now::get);
    casework = new Casework(database, new TicketFeed(), clocks, now::get);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private Figures figures(Scope scope) {
    return new TicketFigures(database.jdbc(), ZONE).of(NOVEMBER, scope, FRIDAY);
  }

  private Ticket file(long sequence, Instant at) {
    return file(TicketSamples.road(sequence, at));
  }

  private Ticket file(Ticket ticket) {
    core.file(ticket);
    return ticket;
  }

  private void act(Ticket ticket, Verb verb, Instant at) {
    now.set(at);
    var version = new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow().version();
    assertThat(casework.act(ADMIN, ticket.number(), version, verb, "kata"))
        .isInstanceOf(Outcome.Done.class);
    now.set(FRIDAY);
  }

  private void amend(Ticket ticket, Amendment amendment) {
    core.amend(ticket.number(), ticket.number().value(), "amendment-" + amended++, amendment);
  }

  private void give(Ticket ticket, String unit) {
    database
        .jdbc()
        .sql(
            """
            insert into unit (code, name, tier, active)
            select ?, ?, 'REGENCY', true where not exists (select 1 from unit where code = ?)
            """)
        .params(unit, "Dinas " + unit, unit)
        .update();
    database
        .jdbc()
        .sql("update ticket set unit = ? where number = ?")
        .params(unit, ticket.number().value())
        .update();
  }

  @Test
  void anEmptyPeriodHasEmptyFigures() {
    var figures = figures(Scope.EVERYTHING);
    assertThat(figures.tickets()).isZero();
    assertThat(figures.answers().tickets()).isZero();
    assertThat(figures.answers().median()).isEmpty();
    assertThat(figures.open()).isEmpty();
    assertThat(figures.regions()).isEmpty();
  }

  @Test
  void countsByTheAgencysDaysAndByChannel() {
    file(1, Instant.parse("2026-11-22T16:59:59Z"));
    file(2, Instant.parse("2026-11-22T17:00:00Z"));
    file(TicketSamples.anonymous(3, Instant.parse("2026-11-23T16:59:59Z")));
    file(4, Instant.parse("2026-10-31T16:59:59Z"));
    file(5, Instant.parse("2026-11-30T17:00:00Z"));

    var figures = figures(Scope.EVERYTHING);
    assertThat(figures.byDay()).isEqualTo(Map.of(MONDAY.minusDays(1), 1L, MONDAY, 2L));
    assertThat(figures.byChannel()).isEqualTo(Map.of("telegram", 2L, "email", 1L));
  }

  @Test
  void whoeverHasNoAnswerYetWaitsLongest() {
    var quick = file(1, MONDAY_MORNING);
    var slow = file(2, MONDAY_MORNING);
    var late = file(3, MONDAY_MORNING);
    file(4, MONDAY_MORNING);
    act(quick, Verb.VERIFY, MONDAY_MORNING.plusSeconds(1800));
    act(quick, Verb.FINISH, MONDAY_MORNING.plusSeconds(9000));
    act(slow, Verb.REPLY, MONDAY_MORNING.plus(Duration.ofHours(10)));
    act(late, Verb.POSTPONE, MONDAY_MORNING.plus(Duration.ofDays(4)));

    var answers = figures(Scope.EVERYTHING).answers();
    assertThat(answers.tickets()).isEqualTo(4);
    assertThat(answers.answered()).isEqualTo(3);
    assertThat(answers.median()).contains(36_000L);
    assertThat(answers.ninetieth()).isEmpty();
    assertThat(answers.within())
        .isEqualTo(
            Map.of(
                Wait.HOUR, 1L,
                Wait.WORKING_DAY, 0L,
                Wait.DAY, 1L,
                Wait.THREE_DAYS, 0L,
                Wait.LONGER, 1L));
  }

  @Test
  void aPromiseIsBrokenOnTheDayAfterThePromisedOne() {
    // Promised for Thursday the 26th, three days after.
    var onTheDay = file(1, MONDAY_MORNING);
    var dayAfter = file(2, MONDAY_MORNING);
    file(3, MONDAY_MORNING);
    file(4, FRIDAY.minusSeconds(60));
    act(onTheDay, Verb.VERIFY, Instant.parse("2026-11-26T16:59:00Z"));
    act(dayAfter, Verb.VERIFY, Instant.parse("2026-11-26T17:01:00Z"));

    assertThat(figures(Scope.EVERYTHING).answers().late()).isEqualTo(2);
  }

  @Test
  void whatWasWithdrawnUnansweredNeededNoAnswer() {
    amend(file(1, MONDAY_MORNING), new Amendment.Withdrawn());
    assertThat(figures(Scope.EVERYTHING).answers().tickets()).isZero();
  }

  @Test
  void openTicketsStandByUnitStageAndAge() {
    var old = file(1, FRIDAY.minus(Duration.ofDays(60)));
    var verified = file(2, FRIDAY.minus(Duration.ofDays(5)));
    var closed = file(3, FRIDAY.minus(Duration.ofDays(5)));
    file(4, FRIDAY.minusSeconds(60));
    give(old, "dinas-pu");
    act(verified, Verb.VERIFY, FRIDAY);
    act(closed, Verb.ARCHIVE, FRIDAY);

    assertThat(figures(Scope.EVERYTHING).open())
        .containsExactlyInAnyOrder(
            new Open("dinas-pu", Stage.RECEIVED, Age.OLDER, 1, 1),
            new Open(Units.VERIFICATION, Stage.VERIFIED, Age.UP_TO_A_WEEK, 1, 0),
            new Open(Units.VERIFICATION, Stage.RECEIVED, Age.UP_TO_TWO_DAYS, 1, 0));
  }

  @Test
  void aCorrectionIsAnOfficersOtherTopic() {
    var corrected = file(1, MONDAY_MORNING);
    var agreed = file(2, MONDAY_MORNING);
    file(3, MONDAY_MORNING);
    casework.changeTopic(ADMIN, corrected.number(), 0, "lainnya");
    casework.changeTopic(ADMIN, agreed.number(), 0, "infrastruktur");

    assertThat(figures(Scope.EVERYTHING).byTopic())
        .containsExactly(new OfTopic("infrastruktur", 3, 1));
  }

  @Test
  void regionsAreCountedByDistrictAndTheUnknownApart() {
    place(
        file(1, MONDAY_MORNING), "36.03.15.2001", "Sukamulya, Kec. Cikupa, Kab. Tangerang, Banten");
    place(file(2, MONDAY_MORNING), "36.03.15", "Kec. Cikupa, Kab. Tangerang, Banten");
    file(3, MONDAY_MORNING);

    assertThat(figures(Scope.EVERYTHING).regions())
        .extracting(OfRegion::code, OfRegion::tickets)
        .containsExactly(tuple("36.03.15", 2L), tuple("", 1L));
  }

  private void place(Ticket ticket, String code, String name) {
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

  @Test
  void ratingsAreCounted() {
    amend(file(1, MONDAY_MORNING), new Amendment.Rated(Rating.GOOD));
    amend(file(2, MONDAY_MORNING), new Amendment.Rated(Rating.GOOD));
    amend(file(3, MONDAY_MORNING), new Amendment.Rated(Rating.POOR));
    file(4, MONDAY_MORNING);

    assertThat(figures(Scope.EVERYTHING).ratings())
        .isEqualTo(Map.of(Rating.GOOD, 2L, Rating.POOR, 1L));
  }

  @Test
  void aScopeCountsAndExportsItsUnitsOnly() throws Exception {
    var theirs = file(1, MONDAY_MORNING);
    var others = file(2, MONDAY_MORNING);
    give(theirs, "dinas-pu");
    act(others, Verb.VERIFY, FRIDAY);
    var scope = new Scope.Units(Set.of("dinas-pu"));

    var figures = figures(scope);
    assertThat(figures.tickets()).isOne();
    assertThat(figures.byDay()).isEqualTo(Map.of(MONDAY, 1L));
    assertThat(figures.byTopic()).containsExactly(new OfTopic("infrastruktur", 1, 0));
    assertThat(figures.regions()).extracting(OfRegion::tickets).containsExactly(1L);
    assertThat(figures.answers().tickets()).isOne();
    assertThat(figures.answers().answered()).isZero();
    assertThat(figures.open()).extracting(Open::unit).containsExactly("dinas-pu");
    assertThat(file(scope, false))
        .contains(theirs.number().value())
        .doesNotContain(others.number().value());
    assertThat(figures(new Scope.Units(Set.of())).tickets()).isZero();
    assertThat(file(new Scope.Units(Set.of()), false).lines()).hasSize(1);
  }

  private String file(Scope scope, boolean secretWords) throws IOException {
    return file(choice(scope, secretWords), 100);
  }

  private static ExportChoice choice(Scope scope, boolean secretWords) {
    return new ExportChoice(
        NOVEMBER, scope, Optional.empty(), Optional.empty(), Optional.empty(), secretWords, ',');
  }

  private String file(ExportChoice choice, int portion) throws IOException {
    var rows = new TicketRows(database.jdbc(), ZONE, portion);
    var out = new ByteArrayOutputStream();
    new TicketFile(rows, TOPICS, ZONE).write(choice, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFileHasLaporsColumnsAndOneLineForEachTicket() throws Exception {
    var ticket = file(1, MONDAY_MORNING);
    place(ticket, "36.03.15", "Kec. Cikupa, Kab. Tangerang, Banten");
    act(ticket, Verb.VERIFY, MONDAY_MORNING.plusSeconds(3600));
    act(ticket, Verb.FINISH, MONDAY_MORNING.plusSeconds(7200));
    amend(ticket, new Amendment.Rated(Rating.FAIR));

    assertThat(file(Scope.EVERYTHING, false))
        .isEqualTo(
            "\uFEFF"
                + "nomor,tanggal masuk,judul,isi,klasifikasi,kategori,kategori kode,kanal,lokasi,"
                + "wilayah kode,lintang,bujur,tanggal kejadian,status,unit,tenggat,jawaban pertama,"
                + "selesai pada,penilaian,anonim,rahasia\r\n"
                + ticket.number()
                + ",2026-11-23 08:00,Jalan di depan SDN 2 Cikupa rusak parah,"
                + "\"jln depan sdn 2 cikupa rusak parah udh 3 bln, anak2 sering jatuh\","
                + "pengaduan,Infrastruktur,infrastruktur,Telegram,'=dekat pasar,36.03.15,-6.25,"
                + "106.5,2026-08-01 s.d. 2026-08-31,Selesai,Meja verifikasi,,2026-11-23 09:00,"
                + "2026-11-23 10:00,Cukup,tidak,tidak\r\n");
  }

  @Test
  void aFormulaIsOnlyTextAndPersonalDataIsCovered() throws Exception {
    file(TicketSamples.everywhere(1, "=HYPERLINK(\"http://x\") 3603150101900001", MONDAY_MORNING));
    assertThat(file(Scope.EVERYTHING, false))
        .contains("\"'=HYPERLINK(\"\"http://x\"\") •••\"")
        .doesNotContain("3603150101900001", ",=", "\"=", "+6281");
  }

  @Test
  void wordsOfASecretTicketAndItsReporterStayHere() throws Exception {
    file(TicketSamples.anonymous(1, MONDAY_MORNING));
    var usual = file(Scope.EVERYTHING, false);
    assertThat(usual)
        .contains("(rahasia)", ",ya,ya\r\n")
        .doesNotContain("Pungutan", "Rp50.000", "samsat", "pelapor@example.org");
    assertThat(file(Scope.EVERYTHING, true))
        .contains("Pungutan", "Rp50.000", "samsat")
        .doesNotContain("pelapor@example.org");
  }

  @Test
  void aFileGoesOnOverManyPortionsThoughAllWereFiledAtOnce() throws Exception {
    for (int i = 1; i <= 8; i++) {
      file(i, MONDAY_MORNING.plusSeconds(i / 5));
    }
    var lines = file(choice(Scope.EVERYTHING, false), 3).lines().toList();
    assertThat(lines).hasSize(9);
    assertThat(lines.stream().map(line -> line.split(",", 2)[0]).distinct()).hasSize(9);
  }

  @Test
  void aFileHoldsWhatWasChosen() throws Exception {
    var road = file(1, MONDAY_MORNING);
    var graft = file(TicketSamples.anonymous(2, MONDAY_MORNING));
    act(road, Verb.VERIFY, FRIDAY);

    assertThat(chosen(Optional.of("lainnya"), Optional.empty(), Optional.empty()))
        .contains(graft.number().value())
        .doesNotContain(road.number().value());
    assertThat(chosen(Optional.empty(), Optional.of("telegram"), Optional.empty()))
        .contains(road.number().value())
        .doesNotContain(graft.number().value());
    assertThat(chosen(Optional.empty(), Optional.empty(), Optional.of(Stage.RECEIVED)))
        .contains(graft.number().value())
        .doesNotContain(road.number().value());
  }

  private String chosen(Optional<String> topic, Optional<String> channel, Optional<Stage> stage)
      throws IOException {
    return file(
        new ExportChoice(NOVEMBER, Scope.EVERYTHING, topic, channel, stage, false, ';'), 100);
  }
}
