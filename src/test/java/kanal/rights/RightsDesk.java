package kanal.rights;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Reporter;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
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
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// A desk with tickets of one citizen, for tests of what that citizen may ask for.

final class RightsDesk implements AutoCloseable {
  static final Officer ADMIN = TicketSamples.officer(Officers.FIRST);
  static final Instant NOW = Instant.parse("2026-11-23T02:43:21Z");
  static final String REPORTER = "987654321";

  final DeskDatabase database;
  final MemoryMediaStore media = new MemoryMediaStore();
  final Casework casework;
  final PersonRights rights;
  private final DeskRoutingCore core;

  RightsDesk(DeskDatabase database) {
    this.database = database;
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

  @Override
  public void close() {
    database.close();
  }

  /// A ticket that officers asked about, noted on and opened, with a file.
  Ticket worked(long sequence) {
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

  /// Something of a ticket in each table that may hold something of it.
  void inEveryTable(TicketNumber number) {
    for (var sql :
        List.of(
            "insert into ticket_place_candidate (number, rank, code, name)"
                + " values (:number, 9, '36.03', 'kenari-place')",
            "insert into ticket_flag (number, flag) values (:number, 'INCOMPLETE')",
            "insert into ticket_because (number, rank, words) values (:number, 9, 'jalan')",
            "insert into ticket_held (number, at, until, officer, deed, words, version,"
                + " before_stage, before_unit, before_citizen_wrote, before_verify_by)"
                + " select number, filed_at, filed_at, 'admin', 'REPLY', 'kenari-held', 1, stage,"
                + " unit, false, verify_by from ticket where number = :number",
            "insert into ticket_erased (number, at, officer, cause)"
                + " select number, filed_at, 'admin', 'WISH' from ticket where number = :number",
            "insert into ticket_restricted (number, at, officer)"
                + " select number, filed_at, 'admin' from ticket where number = :number",
            "insert into amendment (id, number, at)"
                + " select 'a-1', number, filed_at from ticket where number = :number",
            "insert into deadline_step (number, deadline, step, unit, at)"
                + " select number, verify_by, 'LATE', unit, filed_at from ticket"
                + " where number = :number",
            "insert into api_key (name, hash, may_read, may_file, may_update, made_at, made_by)"
                + " select 'lain', 'h', true, true, true, filed_at, 'admin' from ticket"
                + " where number = :number",
            "insert into open311_filing (number, api_key, reference, at)"
                + " select number, (select max(id) from api_key), 'r-1', filed_at from ticket"
                + " where number = :number",
            "insert into webhook (url, events, secret, made_at, made_by)"
                + " select 'https://lain', '', '', filed_at, 'admin' from ticket"
                + " where number = :number",
            "insert into webhook_delivery (webhook, message, number, event, body, begun_at,"
                + " due_at, attempts) select (select max(id) from webhook), 'm', number,"
                + " 'ticket.changed', 'kenari-webhook', filed_at, filed_at, 0 from ticket"
                + " where number = :number")) {
      database.jdbc().sql(sql).param("number", number.value()).update();
    }
  }

  Ticket file(Ticket ticket) {
    core.file(ticket);
    return ticket;
  }

  DeskTicket now(Ticket ticket) {
    return new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow();
  }

  static Ticket anonymous(Ticket it) {
    return TicketSamples.with(it, Set.of(Flag.ANONYMOUS), Optional.empty());
  }

  static Ticket reportedBy(String chat, Ticket it) {
    var address = new Address(Address.TELEGRAM, chat);
    return TicketSamples.with(it, it.flags(), Optional.of(new Reporter(address)));
  }
}
