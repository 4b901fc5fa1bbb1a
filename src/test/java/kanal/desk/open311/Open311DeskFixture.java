package kanal.desk.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.memory.MemoryTicketNumbers;
import kanal.desk.apikey.ApiKeys;
import kanal.desk.apikey.CallBudget;
import kanal.desk.apikey.Right;
import kanal.desk.casework.Casework;
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

/// Local systems with keys, and the desk they call.
abstract class Open311DeskFixture {
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));

  private static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("infrastruktur", "Infrastruktur", "Jalan", "Roads"),
              new Topic("sosial", "Bantuan sosial", "Bantuan", "Social aid"),
              new Topic("lainnya", "Lainnya", "Lainnya", "Other")));

  private static final int PLENTY = 1000;

  DeskDatabase database;
  DeskRoutingCore core;
  Casework casework;
  ApiKeys keys;
  Open311Desk desk;
  private TicketReader reader;
  volatile Instant now = Instant.parse("2026-11-23T03:00:00Z");

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

  Open311Desk desk(int callsPerMinute) {
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

  String key(Right... rights) {
    return keys.make(
        new ApiKeys.Wanted("Sistem desa", Set.of(rights), Set.of(), Optional.empty()), "admin");
  }

  static Map<String, String> call(String key, String... fields) {
    var call = new HashMap<String, String>();
    call.put("api_key", key);
    for (int i = 0; i < fields.length; i += 2) {
      call.put(fields[i], fields[i + 1]);
    }
    return call;
  }

  static Map<String, String> report(String key, String... more) {
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

  String filed(Map<String, String> call) {
    return text(desk.file(call).things().getFirst(), "service_request_id");
  }

  DeskTicket ticket(String id) {
    return reader.find(new TicketNumber(id)).orElseThrow();
  }

  static String text(Map<String, @Nullable Object> thing, String name) {
    return String.valueOf(thing.get(name));
  }

  List<String> ids(String key, String... query) {
    return desk.requests(call(key, query)).things().stream()
        .map(thing -> text(thing, "service_request_id"))
        .toList();
  }

  static int code(Throwable problem) {
    assertThat(problem).isInstanceOf(Problem.class);
    return ((Problem) problem).code();
  }

  void refused(int code, Runnable call) {
    assertThatThrownBy(call::run).satisfies(problem -> assertThat(code(problem)).isEqualTo(code));
  }
}
