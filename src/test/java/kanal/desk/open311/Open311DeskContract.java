package kanal.desk.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.memory.MemoryTicketNumbers;
import kanal.desk.TicketSamples;
import kanal.desk.apikey.ApiKeys;
import kanal.desk.apikey.CallBudget;
import kanal.desk.apikey.Right;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Verb;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the server takes, shows and hides, on either database.
abstract class Open311DeskContract {
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
  private static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("infrastruktur", "Infrastruktur", "Jalan", "Roads"),
              new Topic("sosial", "Bantuan sosial", "Bantuan", "Social aid"),
              new Topic("lainnya", "Lainnya", "Lainnya", "Other")));
  private static final int PLENTY = 1000;

  private DeskDatabase database;
  private DeskRoutingCore core;
  private Casework casework;
  private ApiKeys keys;
  private Open311Desk desk;
  private TicketReader reader;
  private volatile Instant now = Instant.parse("2026-11-23T03:00:00Z");

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var feed = new TicketFeed();
    var clocks = new Clocks(CALENDAR, ClockProperties.usual(), 3, () -> now);
    core = new DeskRoutingCore(database, feed, clocks, () -> now);
    casework = new Casework(database, feed, clocks, () -> now);
    keys = new ApiKeys(database, () -> now);
    reader = new TicketReader(database.jdbc());
    desk = desk(PLENTY);
  }

  private Open311Desk desk(int callsPerMinute) {
    var parts =
        new Open311ServerConfiguration.Parts(
            keys,
            new CallBudget(callsPerMinute),
            database,
            new MemoryTicketNumbers(),
            (words, _) -> understood(words),
            core,
            casework,
            new TicketFeed(),
            TOPICS,
            CALENDAR);
    return Open311ServerConfiguration.desk(parts, "", 3, () -> now);
  }

  private static Understanding understood(String words) {
    var nothing = Understanding.nothing();
    return words.contains("pungli") ? nothing.with(Flag.SENSITIVE) : nothing;
  }

  @AfterEach
  void end() {
    database.close();
  }

  private String key(Right... rights) {
    return keys.make(
        new ApiKeys.Wanted("Sistem desa", Set.of(rights), Set.of(), Optional.empty()), "admin");
  }

  private static Map<String, String> call(String key, String... fields) {
    var call = new HashMap<String, String>();
    call.put("api_key", key);
    for (int i = 0; i < fields.length; i += 2) {
      call.put(fields[i], fields[i + 1]);
    }
    return call;
  }

  private static Map<String, String> report(String key, String... more) {
    var call =
        call(
            key,
            "service_code",
            "infrastruktur",
            "description",
            "Jalan berlubang",
            "address_string",
            "Desa Sukamulya");
    call.putAll(call(key, more));
    return call;
  }

  private String filed(Map<String, String> call) {
    return text(desk.file(call).things().getFirst(), "service_request_id");
  }

  private DeskTicket ticket(String id) {
    return reader.find(new TicketNumber(id)).orElseThrow();
  }

  private static String text(Map<String, @Nullable Object> thing, String name) {
    return String.valueOf(thing.get(name));
  }

  private List<String> ids(String key, String... query) {
    return desk.requests(call(key, query)).things().stream()
        .map(thing -> text(thing, "service_request_id"))
        .toList();
  }

  private static int code(Throwable problem) {
    assertThat(problem).isInstanceOf(Problem.class);
    return ((Problem) problem).code();
  }

  private void refused(int code, Runnable call) {
    assertThatThrownBy(call::run).satisfies(problem -> assertThat(code(problem)).isEqualTo(code));
  }

  @Test
  void aRequestBecomesATicketWithAnOwnerAndAReporter() {
    var id =
        filed(
            report(
                key(Right.FILE),
                "lat",
                "-6.2305",
                "long",
                "106.5187",
                "phone",
                "+628110000",
                "first_name",
                "Budi",
                "attribute[kanal_title]",
                "Jalan rusak",
                "attribute[kanal_date]",
                "2026-11-20",
                "media_url",
                "https://example.org/foto.jpg"));
    var ticket = ticket(id);
    assertThat(ticket.unit()).isEqualTo("verifikasi");
    assertThat(ticket.channel()).isEqualTo("open311");
    assertThat(ticket.topic()).isEqualTo("infrastruktur");
    assertThat(ticket.title()).isEqualTo("Jalan rusak");
    assertThat(ticket.kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(ticket.reporter()).contains("tel:+628110000");
    assertThat(ticket.place().orElseThrow().point()).isPresent();
    assertThat(ticket.date().orElseThrow().from()).hasToString("2026-11-20");
    assertThat(ticket.due()).hasValueSatisfying(day -> assertThat(day).hasToString("2026-11-26"));
    assertThat(ticket.story().toString()).hasSizeGreaterThan(10);
    assertThat(ticket.story())
        .extracting(line -> line.words())
        .contains(
            "Nama pelapor: Budi", "Lampiran di sistem pengirim: https://example.org/foto.jpg");
  }

  @Test
  void theSameReferenceOfAKeyIsOneTicket() throws Exception {
    var key = key(Right.FILE);
    var call = report(key, "attribute[kanal_number]", "A-1");
    var answers = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> filing = () -> filed(call);
      for (var answer : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> filing).toList())) {
        answers.add(answer.get());
      }
    }
    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(count("ticket")).isEqualTo(1);
    assertThat(filed(report(key(Right.FILE), "attribute[kanal_number]", "A-1")))
        .as("another key has references of its own")
        .isNotEqualTo(answers.getFirst());
    assertThat(text(desk.token(call(key), "A-1").things().getFirst(), "service_request_id"))
        .isEqualTo(answers.getFirst());
    assertThat(filed(report(key))).isNotEqualTo(filed(report(key)));
  }

  private long count(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  @ParameterizedTest
  @CsvSource({
    "service_code,'',400",
    "service_code,nothing,404",
    "description,' ',400",
    "address_string,'',400",
    "lat,91,400",
    "lat,abc,400",
    "attribute[kanal_date],kemarin,400"
  })
  void whatCannotBeFiledTakesNoNumber(String field, String value, int code) {
    var call = report(key(Right.FILE), "long", field.equals("lat") ? "106" : "");
    call.put(field, value);
    refused(code, () -> desk.file(call));
    assertThat(count("open311_filing")).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Flag.class,
      names = {"ANONYMOUS", "SECRET", "SENSITIVE"})
  void hiddenTicketsNeverAppearNorDoTheirUpdates(Flag flag) {
    var all = key(Right.values());
    var id = filed(report(all, "description", "jalan"));
    casework.act(TicketSamples.officer("siti"), new TicketNumber(id), 0, Verb.REPLY, "Halo.");
    assertThat(ids(all)).containsExactly(id);
    assertThat(desk.updates(call(all)).things()).hasSize(1);
    database
        .jdbc()
        .sql("insert into ticket_flag (number, flag) values (?, ?)")
        .params(id, flag.name())
        .update();
    assertThat(ids(all)).isEmpty();
    assertThat(ids(all, "service_request_id", id)).isEmpty();
    refused(404, () -> desk.request(call(all), id));
    assertThat(desk.updates(call(all)).things()).isEmpty();
    refused(
        404,
        () ->
            desk.update(call(key(Right.UPDATE), "service_request_id", id, "description", "Halo.")));
  }

  @Test
  void graftIsSecretFromTheStart() {
    var all = key(Right.values());
    var id = filed(report(all, "description", "pungli di loket"));
    assertThat(ticket(id).flags()).contains(Flag.SENSITIVE, Flag.SECRET);
    assertThat(ids(all)).isEmpty();
  }

  @Test
  void showsNoPersonAndNoPersonalData() {
    var all = key(Right.values());
    filed(
        report(all, "description", "Hubungi 081234567890", "phone", "0899", "first_name", "Budi"));
    var shown = desk.requests(call(all)).toString();
    assertThat(shown).contains("Hubungi •••").doesNotContain("0899").doesNotContain("Budi");
  }

  @Test
  void aKeyDoesOnlyWhatItMay() {
    var read = key(Right.READ);
    var id = filed(report(key(Right.FILE)));
    refused(403, () -> desk.file(report(read)));
    refused(403, () -> desk.requests(call(key(Right.FILE))));
    refused(403, () -> desk.update(call(read, "service_request_id", id)));
    refused(403, () -> desk.requests(call("kanal_guess")));
    refused(403, () -> desk.requests(Map.of()));
    assertThat(ids(read)).containsExactly(id);
    keys.revoke(
        keys.all().stream().mapToLong(known -> known.key().id()).min().orElseThrow(), "admin");
    refused(403, () -> desk.requests(call(read)));
  }

  @Test
  void aKeySeesItsUnitsAndItsRegionAndWhatItFiled() {
    database
        .jdbc()
        .sql(
            "insert into unit (code, name, tier, active) values ('pu', 'Dinas PU', 'REGENCY',"
                + " true)")
        .update();
    var first = filed(report(key(Right.FILE)));
    var second = filed(report(key(Right.FILE)));
    database
        .jdbc()
        .sql("update ticket set unit = 'pu', place_region = '36.03.18' where number = ?")
        .param(second)
        .update();
    var ofPu =
        keys.make(
            new ApiKeys.Wanted("PU", Set.of(Right.values()), Set.of("pu"), Optional.empty()),
            "admin");
    assertThat(ids(ofPu)).containsExactly(second);
    var own = filed(report(ofPu));
    assertThat(ids(ofPu)).containsExactlyInAnyOrder(second, own);
    var there = region("36.03");
    assertThat(ids(there)).containsExactly(second);
    assertThat(ids(region("36.0"))).isEmpty();
    refused(404, () -> desk.request(call(there), first));
  }

  private String region(String code) {
    return keys.make(
        new ApiKeys.Wanted("W", Set.of(Right.READ), Set.of(), Optional.of(code)), "admin");
  }

  @Test
  void listsByTimeStatusAndServiceInPages() {
    var key = key(Right.values());
    var old = filed(report(key));
    now = now.plus(Duration.ofDays(91));
    var ids = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      ids.addFirst(filed(report(key, "service_code", i == 2 ? "sosial" : "infrastruktur")));
      now = now.plusSeconds(60);
    }
    assertThat(ids(key)).isEqualTo(ids);
    assertThat(ids(key, "service_request_id", old)).containsExactly(old);
    assertThat(ids(key, "service_code", "sosial")).hasSize(1);
    assertThat(ids(key, "page_size", "2", "page", "2")).isEqualTo(ids.subList(2, 4));
    casework.act(
        TicketSamples.officer("siti"), new TicketNumber(ids.getFirst()), 0, Verb.FINISH, "Sudah.");
    assertThat(ids(key, "status", "closed")).containsExactly(ids.getFirst());
    assertThat(ids(key, "status", "open")).hasSize(4);
    assertThat(ids(key, "status", "open,closed")).hasSize(5);
    var shown = desk.request(call(key), ids.getFirst()).things().getFirst();
    assertThat(shown)
        .containsEntry("status", "closed")
        .containsEntry("status_notes", "Sudah.")
        .containsEntry("agency_responsible", "Meja verifikasi");
    refused(400, () -> ids(key, "start_date", "2026-01-01T00:00:00Z", "end_date", "2026-04-02"));
    refused(400, () -> ids(key, "start_date", "kemarin"));
    refused(400, () -> ids(key, "status", "lost"));
    refused(400, () -> ids(key, "page", "0"));
  }

  @Test
  void aLocalSystemReportsAsAnOfficerAndOnce() {
    var id = filed(report(key(Right.FILE)));
    var local = key(Right.UPDATE);
    var update =
        call(
            local,
            "service_request_id",
            id,
            "update_id",
            "u1",
            "status",
            "FIXED",
            "description",
            "Sudah ditambal.");
    desk.update(update);
    desk.update(update);
    assertThat(ticket(id).stage()).isEqualTo(Stage.DONE);
    assertThat(core.changesAfter("").changes())
        .hasSize(1)
        .allSatisfy(change -> assertThat(change.words()).contains("Sudah ditambal."));
    var shown = desk.updates(call(key(Right.READ))).things();
    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst())
        .containsEntry("status", "FIXED")
        .containsEntry("service_request_id", id);
    refused(400, () -> desk.update(call(local, "service_request_id", id, "status", "LOST")));
    assertThat(ticket(id).story().getLast().officer()).contains("kunci Sistem desa");
  }

  @Test
  void whoFiledItSpeaksForTheCitizen() {
    var key = key(Right.values());
    var id = filed(report(key));
    desk.update(call(key, "service_request_id", id, "update_id", "a", "description", "Masih."));
    assertThat(ticket(id).citizenWrote()).isTrue();
    casework.act(
        TicketSamples.officer("siti"),
        new TicketNumber(id),
        ticket(id).version(),
        Verb.FINISH,
        "Ok.");
    desk.update(
        call(
            key,
            "service_request_id",
            id,
            "update_id",
            "b",
            "status",
            "OPEN",
            "description",
            "Belum beres."));
    assertThat(ticket(id).stage()).isEqualTo(Stage.RECEIVED);
    desk.update(call(key, "service_request_id", id, "update_id", "c", "status", "CLOSED"));
    assertThat(ticket(id).stage()).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void tooManyCallsAreToldToWait() {
    desk = desk(3);
    var key = key(Right.READ);
    for (int i = 0; i < 3; i++) {
      desk.requests(call(key));
    }
    assertThatThrownBy(() -> desk.requests(call(key)))
        .satisfies(problem -> {
          assertThat(code(problem)).isEqualTo(429);
          assertThat(((Problem) problem).retryAfter()).isPresent();
        });
    desk.requests(call(key(Right.READ)));
  }

  @Test
  void makingFilingAndRevokingAreInTheAudit() {
    var key = key(Right.FILE);
    var id = filed(report(key));
    keys.revoke(keys.all().getFirst().key().id(), "admin");
    var audit =
        database
            .jdbc()
            .sql("select officer, deed, number from audit order by id")
            .query((row, _) ->
                row.getString("officer")
                    + " "
                    + row.getString("deed")
                    + " "
                    + row.getString("number"))
            .list();
    assertThat(audit)
        .containsExactly(
            "admin API_KEY_MADE null",
            "kunci Sistem desa OPEN311_FILE " + id,
            "admin API_KEY_REVOKED null");
    assertThat(database.jdbc().sql("select * from api_key").query().listOfRows().toString())
        .doesNotContain(key);
  }

  @Test
  void anUnsureTopicStaysOpen() {
    var id = filed(report(key(Right.FILE), "service_code", "lainnya"));
    assertThat(ticket(id).machineTopic()).isEqualTo(new TopicGuess("lainnya", 0));
    assertThat(ticket(id).flags()).doesNotContain(Flag.TOPIC_CHOSEN);
  }
}
