package kanal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Reporter;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.memory.MemoryCitizenRecords;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.engine.memory.MemoryStore;
import kanal.bot.engine.memory.MemoryTicketIndex;
import kanal.bot.message.Address;
import kanal.desk.TicketSamples;
import kanal.desk.audit.Audit;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Notes;
import kanal.desk.casework.Outcome;
import kanal.desk.casework.Verb;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Officers;
import kanal.desk.privacy.Reason;
import kanal.desk.privacy.Reveals;
import kanal.desk.ticket.Criteria;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.Inbox;
import kanal.desk.ticket.InboxFilter;
import kanal.desk.ticket.InboxTicket;
import kanal.desk.ticket.SimilarTickets;
import kanal.desk.ticket.TicketReader;
import kanal.desk.ticket.Tray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// What a person may ask for, on any database.
abstract class PersonRightsContract {
  private static final Officer ADMIN = TicketSamples.officer(Officers.FIRST);
  private static final Instant NOW = Instant.parse("2026-11-23T02:43:21Z");
  private static final String REPORTER = "987654321";
  private static final List<String> CANARIES =
      List.of(REPORTER, "cikupa", "kenari", "gelatik", "merpati");

  private final MemoryMediaStore media = new MemoryMediaStore();
  private DeskDatabase database;
  private DeskRoutingCore core;
  private Casework casework;
  private PersonRights rights;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    new Officers(database, new BCryptPasswordEncoder(4), () -> NOW).makeFirst();
    var feed = new TicketFeed();
    var calendar = new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
    var clocks = new Clocks(calendar, ClockProperties.usual(), 3, () -> NOW);
    core = new DeskRoutingCore(database, feed, clocks, () -> NOW);
    casework = new Casework(database, feed, clocks, Duration.ZERO, () -> NOW);
    var audit = new Audit(database.jdbc(), () -> NOW);
    rights =
        new PersonRights(
            database,
            new MemoryCitizenRecords(new MemoryStore(), new MemoryTicketIndex(), media),
            new TicketEraser(database, media, clocks, feed, () -> NOW),
            new TicketRestriction(database, feed, () -> NOW),
            new PersonFile("Dinas", RightsProperties.usual(), database.jdbc(), audit, media),
            () -> NOW);
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void whatIsErasedIsInNoTableAnyMore() {
    var ticket = worked(1);
    assertThat(found(CANARIES)).isNotEmpty();

    assertThat(rights.erase(rights.find(REPORTER, "admin"), "admin")).isEqualTo(1);

    assertThat(found(CANARIES)).isEmpty();
    assertThat(media.find("foto-1")).isEmpty();
    var empty = now(ticket);
    assertThat(empty.title()).isEqualTo(TicketEraser.TITLE);
    assertThat(empty.topic()).isEqualTo("infrastruktur");
    assertThat(empty.stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(empty.filedAt()).isEqualTo(NOW);
    assertThat(rights.erase(rights.find(ticket.number().value(), "admin"), "admin")).isZero();
  }

  @Test
  void somebodyElsesTicketStays() {
    worked(1);
    var other = file(reportedBy("111222333", TicketSamples.road(2, NOW)));

    rights.erase(rights.find(REPORTER, "admin"), "admin");

    assertThat(now(other).description()).contains("cikupa");
  }

  @Test
  void aPersonIsFoundByNumberAndByAddress() {
    var ticket = file(TicketSamples.road(1, NOW));
    var second = file(TicketSamples.road(2, NOW));

    assertThat(rights.find(REPORTER, "admin").tickets())
        .containsExactly(ticket.number(), second.number());
    assertThat(rights.find(ticket.number().value(), "admin").tickets())
        .containsExactly(ticket.number(), second.number());
    assertThat(rights.find("0812 9999 9999", "admin").isEmpty()).isTrue();
    assertThat(rights.find("halo", "admin").isEmpty()).isTrue();
  }

  @Test
  void anAnonymousTicketLeadsToNobody() {
    var named = file(TicketSamples.road(1, NOW));
    var hidden = file(anonymous(TicketSamples.road(2, NOW)));

    assertThat(rights.find(hidden.number().value(), "admin").tickets())
        .containsExactly(hidden.number());
    assertThat(rights.find(named.number().value(), "admin").tickets())
        .containsExactly(named.number());
  }

  @Test
  void theArchiveHoldsWordsFilesAndWhoSawThem() throws IOException {
    worked(1);
    var out = new ByteArrayOutputStream();

    rights.export(rights.find(REPORTER, "admin"), "admin", out);

    var files = unpacked(out.toByteArray());
    assertThat(files).containsOnlyKeys("data.json", "berkas/foto-1");
    assertThat(files.get("data.json"))
        .contains("sdn 2 cikupa", REPORTER, "Dinas", "UU 25/2009")
        .contains("REVEAL", "POSTPONE", "PERSON_EXPORT", "Pak Kenari")
        .doesNotContain("Gelatik");
  }

  @Test
  void whatIsRestrictedIsKeptAndNotWorkedOn() {
    var ticket = file(TicketSamples.road(1, NOW));
    var due = now(ticket).due();
    assertThat(due).isPresent();

    rights.restrict(rights.find(REPORTER, "admin"), true, "admin");

    assertThat(casework.act(ADMIN, ticket.number(), now(ticket).version(), Verb.VERIFY, ""))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(inbox()).isEmpty();
    assertThat(now(ticket).due()).isEmpty();
    assertThat(now(ticket).description()).contains("cikupa");

    rights.restrict(rights.find(REPORTER, "admin"), false, "admin");

    assertThat(now(ticket).due()).isEqualTo(due);
    assertThat(inbox()).hasSize(1);
    assertThat(casework.act(ADMIN, ticket.number(), now(ticket).version(), Verb.VERIFY, ""))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void everyStepIsNotedWithoutWhatWasTyped() {
    var ticket = file(TicketSamples.road(1, NOW));
    rights.restrict(rights.find(REPORTER, "admin"), true, "admin");
    rights.restrict(rights.find(REPORTER, "admin"), false, "admin");
    rights.find("0812 9999 9999", "admin");

    assertThat(new Audit(database.jdbc(), () -> NOW).of(ticket.number(), 50))
        .extracting(Audit.Deed::deed)
        .containsExactlyInAnyOrder(
            "PERSON_FOUND",
            "PERSON_RESTRICT",
            "RESTRICT",
            "PERSON_FOUND",
            "PERSON_RELEASE",
            "RELEASE");
    assertThat(
            database
                .jdbc()
                .sql("select coalesce(detail, '') from audit")
                .query(String.class)
                .list())
        .noneMatch(detail -> detail.contains("9999") || detail.contains(REPORTER));
  }

  /// A ticket that officers asked about, noted on and opened, with a file.
  private Ticket worked(long sequence) {
    var ticket = file(TicketSamples.road(sequence, NOW));
    media.keep("foto-" + sequence, "kenari".getBytes(StandardCharsets.UTF_8));
    casework.act(ADMIN, ticket.number(), 0, Verb.POSTPONE, "Dekat rumah Pak Kenari?");
    new Notes(database, new TicketFeed(), () -> NOW)
        .add(ADMIN, ticket.number(), "Tetangganya Bu Gelatik");
    new Reveals(database, () -> NOW)
        .reveal(now(ticket), ADMIN, Reason.OTHER, "menelepon Pak Merpati");
    database
        .jdbc()
        .sql(
            """
            insert into learning_example (number, text, topic, way, machine_topic,
              machine_confidence, officer, at, filed_at)
            select number, description, topic, 'KEPT', topic, 0.9, 'admin', filed_at, filed_at
            from ticket where number = ?
            """)
        .param(ticket.number().value())
        .update();
    return ticket;
  }

  private Ticket file(Ticket ticket) {
    core.file(ticket);
    return ticket;
  }

  private DeskTicket now(Ticket ticket) {
    return new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow();
  }

  private List<InboxTicket> inbox() {
    var filter =
        new InboxFilter(ADMIN.scope(), Tray.ALL, Criteria.NONE, LocalDate.of(2026, 11, 30));
    return new Inbox(database.jdbc(), SimilarTickets.NONE).first(filter).tickets();
  }

  /// Where any of the words stands, in whatever table.
  private List<String> found(List<String> words) {
    record Column(String table, String name) {}
    var columns =
        database
            .jdbc()
            .sql(
                """
                select table_name, column_name from information_schema.columns
                where lower(table_schema) = 'public'
                  and lower(data_type) in ('character varying', 'text')
                """)
            .query((row, _) -> new Column(row.getString(1), row.getString(2)))
            .list();
    assertThat(columns).hasSizeGreaterThan(60);
    return columns.stream()
        .filter(column ->
            database
                .jdbc()
                .sql("select \"" + column.name() + "\" from \"" + column.table() + "\"")
                .query((row, _) -> String.valueOf(row.getString(1)).toLowerCase(Locale.ROOT))
                .list()
                .stream()
                .anyMatch(value -> words.stream().anyMatch(value::contains)))
        .map(column -> column.table() + "." + column.name())
        .toList();
  }

  private static Map<String, String> unpacked(byte[] archive) throws IOException {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static Ticket anonymous(Ticket it) {
    return with(it, Set.of(Flag.ANONYMOUS), Optional.empty());
  }

  private static Ticket reportedBy(String chat, Ticket it) {
    var address = new Address(Address.TELEGRAM, chat);
    return with(it, it.flags(), Optional.of(new Reporter(address)));
  }

  private static Ticket with(Ticket it, Set<Flag> flags, Optional<Reporter> reporter) {
    return new Ticket(
        it.number(),
        it.channel(),
        it.kind(),
        it.title(),
        it.description(),
        it.topic(),
        it.ranking(),
        it.because(),
        it.place(),
        it.date(),
        it.attachments(),
        flags,
        it.language(),
        it.conversation(),
        it.filedAt(),
        it.verifyBy(),
        reporter,
        it.modelVersion());
  }
}
