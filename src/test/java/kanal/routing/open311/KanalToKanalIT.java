package kanal.routing.open311;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.RoutingCore;
import kanal.desk.DeskOnly;
import kanal.desk.KeptTickets;
import kanal.desk.apikey.ApiKeys;
import kanal.desk.apikey.Right;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Verb;
import kanal.desk.database.DeskDatabase;
import kanal.desk.ticket.DeskTicket;
import kanal.routing.RoutingCoreContract;
import kanal.routing.open311.wire.Open311Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// One Kanal files with the desk of another: our client and our server understand each other.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KanalToKanalIT extends RoutingCoreContract {
  @TempDir static Path folder;

  @Autowired DeskDatabase database;
  @Autowired Casework casework;
  @Autowired ApiKeys keys;
  @LocalServerPort int port;

  private final Installation.Remembered cursors = new Installation.Remembered();
  private final Map<String, String> settings = new HashMap<>();
  private @Nullable Open311Server server;
  private RoutingCore core;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("kanal.desk.undo-seconds", () -> "0");
    settings.add("kanal.desk.jurisdiction", () -> "kab.example.go.id");
  }

  @BeforeEach
  void connect() {
    var key =
        keys.make(
            new ApiKeys.Wanted("Kanal A", Set.of(Right.values()), Set.of(), Optional.empty()),
            "admin");
    settings.put("kanal.open311.endpoint", "http://127.0.0.1:" + port + "/open311/v2");
    settings.put("kanal.open311.key", key);
    settings.put("kanal.open311.jurisdiction", "kab.example.go.id");
    core = restarted();
  }

  @AfterEach
  void disconnect() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected RoutingCore core() {
    return core;
  }

  @Override
  protected RoutingCore restarted() {
    var clock = InstantSource.system();
    var properties =
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("kanal.open311", Open311Properties.class);
    var started = new Open311Server(properties.checkedEndpoint(), properties.timeout(), clock);
    server = started;
    started.start();
    return new Open311Client(properties, "Kanal A", Installation.ZONE, Installation.TOPICS)
        .core(
            started,
            new CursorFiledRequests(cursors, clock),
            cursors,
            new Installation.Free(),
            clock);
  }

  /// Our own number of what the other filed under theirs.
  private TicketNumber ours(TicketNumber theirs) {
    return new TicketNumber(
        database
            .jdbc()
            .sql("select max(number) from open311_filing where reference = ?")
            .param(theirs.value())
            .query(String.class)
            .single());
  }

  private DeskTicket ticket(TicketNumber theirs) {
    return tickets().get(ours(theirs));
  }

  private KeptTickets tickets() {
    return new KeptTickets(database, casework);
  }

  @Override
  protected long ticketsWith(TicketNumber number) {
    return database
        .jdbc()
        .sql(
            """
            select count(*) from ticket t join open311_filing f on f.number = t.number
            where f.reference = ?
            """)
        .param(number.value())
        .query(Long.class)
        .single();
  }

  @Override
  protected String descriptionOf(TicketNumber number) {
    return ticket(number).description();
  }

  @Override
  protected long timesTold(TicketNumber number, String words) {
    var ticket = ticket(number);
    return ticket.story().stream().filter(line -> line.words().contains(words)).count()
        + (ticket.description().contains(words) ? 1 : 0);
  }

  @Override
  protected boolean keeps(TicketNumber number, String text) {
    return tickets().hold(ours(number), text);
  }

  @Override
  protected boolean withdrawn(TicketNumber number) {
    return ticket(number).stage() == Stage.WITHDRAWN;
  }

  @Override
  protected void officerReplies(TicketNumber number, String words) {
    tickets().act(ours(number), Verb.REPLY, words);
  }

  @Override
  protected void officerCloses(TicketNumber number, String words) {
    tickets().act(ours(number), Verb.FINISH, words);
  }

  /// No form carries a NUL.
  @Override
  protected boolean canCarry(String text) {
    return text.indexOf('\0') < 0;
  }
}
