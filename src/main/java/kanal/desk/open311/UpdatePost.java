package kanal.desk.open311;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Filing;
import kanal.bot.engine.RoutingCore;
import kanal.desk.apikey.ApiKey;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Outcome;
import kanal.desk.casework.Verb;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.springframework.dao.DuplicateKeyException;

/// Takes an update of a ticket. Whoever filed it speaks for its citizen; any other speaks as an
/// officer of the units it sees, and the citizen hears of it. The same `update_id` of a key counts
/// once.
final class UpdatePost {
  private static final Pattern OWN_MARK = Pattern.compile("\\s*\\[Kanal #[0-9a-z]{6,40}]\\s*$");
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_WORDS = 4000;
  private static final int PAUSE_SECONDS = 10;

  private final DeskDatabase database;
  private final TicketReader reader;
  private final Filings filings;
  private final RoutingCore core;
  private final Casework casework;
  private final TicketFeed feed;
  private final InstantSource clock;

  UpdatePost(
      DeskDatabase database,
      Filings filings,
      RoutingCore core,
      Casework casework,
      TicketFeed feed,
      InstantSource clock) {
    this.database = database;
    this.reader = new TicketReader(database.jdbc());
    this.filings = filings;
    this.core = core;
    this.casework = casework;
    this.feed = feed;
    this.clock = clock;
  }

  /// An update as it was posted.
  private record Posted(String id, String status, String words) {}

  /// @throws Problem when it is not taken
  Shown take(ApiKey key, Map<String, String> form) {
    var id = form.getOrDefault("update_id", "").strip();
    var words = OWN_MARK.matcher(form.getOrDefault("description", "")).replaceFirst("").strip();
    if (id.length() > LONGEST_ID || words.length() > LONGEST_WORDS) {
      throw Problem.bad("update_id or description is too long");
    }
    var name = id.isEmpty() ? UUID.randomUUID().toString() : id;
    var posted =
        new Posted("open311/" + key.id() + "/" + name, form.getOrDefault("status", ""), words);
    var ticket = ticket(key, form.getOrDefault("service_request_id", "").strip());
    if (filings.filed(key, ticket.number())) {
      fromCitizen(ticket, posted);
    } else {
      fromOfficer(key, ticket, posted);
    }
    return Shown.list(
        "service_requests_updates",
        "request_update",
        List.of(new Shown.Thing().with("update_id", name).all()));
  }

  private DeskTicket ticket(ApiKey key, String id) {
    return TicketNumber.in(id)
        .filter(number -> number.value().equals(id))
        .flatMap(reader::find)
        .filter(ticket -> filings.filed(key, ticket.number()) || mayHandle(key, ticket))
        .orElseThrow(() -> Problem.unknown("service_request_id was not found"));
  }

  /// The same tickets that it may read.
  private boolean mayHandle(ApiKey key, DeskTicket ticket) {
    return database
            .jdbc()
            .sql(
                "select count(*) from ticket t where t.number = :number and "
                    + Visible.condition(key))
            .params(Visible.values(key))
            .param("number", ticket.number().value())
            .query(Long.class)
            .single()
        > 0;
  }

  private void fromCitizen(DeskTicket ticket, Posted posted) {
    var closed = ticket.stage().closed();
    if (Statuses.closes(posted.status()) && !closed) {
      amend(ticket, posted.id(), new Amendment.Withdrawn());
      return;
    }
    if (posted.words().isEmpty()) {
      throw Problem.bad("description was not provided");
    }
    var line = new Line(now(), Speaker.CITIZEN, posted.words());
    amend(ticket, posted.id(), new Amendment.Added(line, List.of(), Optional.empty()));
    if (closed && !Statuses.closes(posted.status())) {
      amend(ticket, posted.id() + "/reopened", new Amendment.Reopened());
    }
  }

  private void amend(DeskTicket ticket, String id, Amendment amendment) {
    switch (core.amend(ticket.number(), ticket.number().value(), id, amendment)) {
      case Filing.Filed _ -> {}
      case Filing.TryAgain(var after) -> throw Problem.away(Math.max(1, after.toSeconds()));
      case Filing.Refused _ -> throw Problem.bad("the update was refused");
    }
  }

  private void fromOfficer(ApiKey key, DeskTicket ticket, Posted posted) {
    var wanted = Statuses.verb(posted.status());
    var verb = wanted.possibleIn(ticket.stage()) ? wanted : Verb.REPLY;
    if (verb.needsWords() && posted.words().isEmpty()) {
      throw Problem.bad("description was not provided");
    }
    var officer = new Officer(key.actor(), key.name(), Role.OFFICER, key.scope());
    try {
      database.commit(() -> {
        remember(posted.id(), ticket.number());
        check(casework.act(officer, ticket.number(), ticket.version(), verb, posted.words()));
        return true;
      });
      // What the verb itself told was not committed yet.
      feed.changed(ticket.number());
    } catch (DuplicateKeyException _) {
      // It was taken before.
    }
  }

  private void remember(String id, TicketNumber number) {
    database
        .jdbc()
        .sql("insert into amendment (id, number, at) values (?, ?, ?)")
        .params(id, number.value(), now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static void check(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done() -> {}
      case Outcome.TooLong(var most) ->
          throw Problem.bad("description has more than " + most + " characters");
      case Outcome.WordsMissing() -> throw Problem.bad("description was not provided");
      case Outcome.Unknown(), Outcome.ReadOnly() ->
          throw Problem.unknown("service_request_id was not found");
      // Somebody else decided something at the same moment.
      case Outcome.Stale(), Outcome.NotNow(), Outcome.UnitMissing() ->
          throw Problem.away(PAUSE_SECONDS);
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
