package kanal.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.TicketSamples;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Verb;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.secret.DeskSecrets;
import kanal.desk.ticket.TicketReader;
import kanal.seal.KeyedSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What others are told of tickets, on either database.
abstract class WebhookContract {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Set<Event> ALL = EnumSet.allOf(Event.class);

  private DeskDatabase database;
  private DeskRoutingCore core;
  private Casework casework;
  private Announcer announcer;
  private Webhooks webhooks;
  private DeskSecrets secrets;
  private Deliveries deliveries;
  private WebhookRound round;
  private Receiver receiver;
  private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final InstantSource clock = () -> now;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    receiver = new Receiver();
    var clocks = new Clocks(new WorkingCalendar(Set.of(), ZONE), ClockProperties.usual(), 3, clock);
    core = new DeskRoutingCore(database, new TicketFeed(), clocks, clock);
    casework = new Casework(database, new TicketFeed(), clocks, clock);
    announcer = new Announcer(database, clock);
    secrets = new DeskSecrets(database, KeyedSeal.forThisProcess());
    webhooks = new Webhooks(database, announcer, secrets, clock);
    deliveries = new Deliveries(database, clock);
    round = round(true);
  }

  private WebhookRound round(boolean allowPrivate) {
    var postman = new Postman(new AddressGuard(allowPrivate), secrets, clock);
    return new WebhookRound(webhooks, announcer, deliveries, postman, clock);
  }

  @AfterEach
  void end() {
    receiver.close();
    database.close();
  }

  private Ticket filed(long sequence) {
    var ticket = TicketSamples.road(sequence, now);
    core.file(ticket);
    return ticket;
  }

  private void act(Ticket ticket, Verb verb, String words) {
    var version = new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow().version();
    casework.act(TicketSamples.officer("siti"), ticket.number(), version, verb, words);
  }

  @Test
  void tellsWhatIsNewChangedAndClosedAndSignsIt() throws Exception {
    var old = filed(1);
    var secret = webhooks.make(receiver.url(), ALL, "admin");
    round.run();
    assertThat(receiver.told).as("what was there before is no news").isEmpty();
    var ticket = filed(2);
    round.run();
    act(ticket, Verb.VERIFY, "");
    round.run();
    act(ticket, Verb.FINISH, "Sudah ditambal.");
    act(old, Verb.VERIFY, "");
    while (round.run() > 0) {}
    assertThat(receiver.told)
        .extracting(told -> told.type() + " " + told.number())
        .containsExactlyInAnyOrder(
            "ticket.filed " + ticket.number(),
            "ticket.changed " + ticket.number(),
            "ticket.closed " + ticket.number(),
            "ticket.changed " + old.number());
    var first = receiver.told.getFirst();
    assertThat(first.signature())
        .isEqualTo(Signature.of(secret, first.id(), now.getEpochSecond(), first.body()));
    assertThat(first.timestamp()).isEqualTo(Long.toString(now.getEpochSecond()));
    assertThat(first.json().get("data").propertyNames())
        .containsExactly("number", "stage", "topic", "unit", "due");
    assertThat(receiver.told.toString()).doesNotContain("rusak").doesNotContain("ditambal");
  }

  @Test
  void tellsOnlyWhatWasAskedForAndNothingOfHiddenTickets() throws Exception {
    webhooks.make(receiver.url(), Set.of(Event.CLOSED), "admin");
    var ticket = filed(3);
    core.file(TicketSamples.anonymous(4, now));
    round.run();
    act(ticket, Verb.ARCHIVE, "Ganda.");
    while (round.run() > 0) {}
    assertThat(receiver.told).extracting(Receiver.Told::type).containsExactly("ticket.closed");
    webhooks.make(receiver.url(), ALL, "admin");
    core.file(TicketSamples.anonymous(5, now));
    while (round.run() > 0) {}
    assertThat(receiver.told).hasSize(1);
  }

  @Test
  void keepsTheOrderOfATicketWhileATryFails() throws Exception {
    webhooks.make(receiver.url(), ALL, "admin");
    var ticket = filed(6);
    receiver.answers.add(500);
    round.run();
    act(ticket, Verb.FINISH, "Sudah.");
    round.run();
    assertThat(receiver.told).as("the second waits for the first").hasSize(1);
    var another = filed(7);
    round.run();
    assertThat(receiver.told.getLast().number())
        .as("another ticket does not wait")
        .isEqualTo(another.number().value());
    now = now.plusSeconds(6);
    while (round.run() > 0) {}
    assertThat(receiver.told)
        .filteredOn(told -> told.number().equals(ticket.number().value()))
        .extracting(Receiver.Told::type)
        .containsExactly("ticket.filed", "ticket.filed", "ticket.closed");
    assertThat(receiver.told.get(0).id())
        .as("a repetition has the same id")
        .isEqualTo(receiver.told.get(2).id());
  }

  @Test
  void isGivenUpAfterADayAndCanBeTriedAgain() throws Exception {
    webhooks.make(receiver.url(), ALL, "admin");
    filed(8);
    receiver.usual = 503;
    var began = now;
    int rounds = 0;
    while (deliveries.dead().isEmpty() && rounds++ < 100) {
      round.run();
      now = now.plus(Duration.ofMinutes(61));
    }
    assertThat(Duration.between(began, now)).isBetween(Duration.ofHours(20), Duration.ofHours(27));
    var dead = deliveries.dead().getFirst();
    assertThat(dead.reason()).isEqualTo("HTTP 503");
    int before = receiver.told.size();
    round.run();
    assertThat(receiver.told).hasSize(before);
    receiver.usual = 200;
    assertThat(deliveries.again(dead.id())).isTrue();
    round.run();
    assertThat(receiver.told).hasSize(before + 1);
    assertThat(deliveries.dead()).isEmpty();
    assertThat(deliveries.again(dead.id())).isFalse();
  }

  @Test
  void whoIsGoneIsNotCalledAgain() throws Exception {
    webhooks.make(receiver.url(), ALL, "admin");
    filed(9);
    receiver.usual = 410;
    round.run();
    assertThat(deliveries.dead()).hasSize(1);
  }

  @Test
  void pausesDoubleUpToAnHour() {
    assertThat(IntStream.range(0, 12).mapToObj(Deliveries::pause).map(Duration::toSeconds))
        .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 3600L, 3600L);
    assertThat(Deliveries.pause(1000)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void replicasTellEverythingOnce() throws Exception {
    webhooks.make(receiver.url(), ALL, "admin");
    for (int i = 0; i < 30; i++) {
      filed(100 + i);
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> replica =
          () -> {
            var own = round(true);
            for (int i = 0; i < 20; i++) {
              own.run();
            }
            return true;
          };
      for (var done : threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> replica).toList())) {
        done.get();
      }
    }
    assertThat(receiver.told).extracting(Receiver.Told::number).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void aReplicaThatDiedLosesItsClaimAndWhoComesLateChangesNothing() throws Exception {
    webhooks.make(receiver.url(), ALL, "admin");
    filed(10);
    announcer.announce(webhooks.live(), Optional.empty());
    var lost = deliveries.claim();
    assertThat(lost).hasSize(1);
    assertThat(deliveries.claim()).isEmpty();
    now = now.plus(Duration.ofMinutes(2));
    var taken = deliveries.claim();
    assertThat(taken).hasSize(1);
    deliveries.failed(lost.getFirst(), "late", true);
    assertThat(deliveries.dead()).isEmpty();
    deliveries.done(taken.getFirst());
    now = now.plus(Duration.ofMinutes(2));
    assertThat(deliveries.claim()).isEmpty();
  }

  @Test
  void neverCallsIntoItsOwnNetworkNorFollowsThere() throws Exception {
    webhooks.make(receiver.url(), ALL, "admin");
    filed(11);
    round(false).run();
    assertThat(receiver.told).isEmpty();
    assertThat(reason()).isEqualTo("address not allowed");
    receiver.usual = 302;
    receiver.location = receiver.url() + "/lain";
    now = now.plusSeconds(6);
    round.run();
    assertThat(receiver.told).hasSize(1);
    assertThat(reason()).isEqualTo("HTTP 302");
  }

  @Test
  void theSecretLiesSealedAndANewOneTakesItsPlace() throws Exception {
    var first = webhooks.make(receiver.url(), ALL, "admin");
    assertThat(stored()).doesNotContain(first).startsWith("sealed:");
    var renewed = webhooks.renew(webhooks.all().getFirst().id(), "admin").orElseThrow();
    assertThat(stored()).doesNotContain(renewed.secret());
    filed(13);
    round.run();
    var told = receiver.told.getFirst();
    assertThat(told.signature())
        .isEqualTo(Signature.of(renewed.secret(), told.id(), now.getEpochSecond(), told.body()));
    webhooks.stop(webhooks.all().getFirst().id(), "admin");
    assertThat(stored()).as("needed no more").isEmpty();
    assertThat(webhooks.renew(webhooks.all().getFirst().id(), "admin")).isEmpty();
  }

  private String stored() {
    return database.jdbc().sql("select secret from webhook").query(String.class).single();
  }

  @Test
  void nothingIsToldUnsignedWhenTheKeysAreLost() throws Exception {
    webhooks.make(receiver.url(), ALL, "admin");
    filed(14);
    secrets = new DeskSecrets(database, KeyedSeal.forThisProcess());
    webhooks = new Webhooks(database, announcer, secrets, clock);
    round = round(true);
    round.run();
    assertThat(receiver.told).isEmpty();
    assertThat(reason()).isEqualTo(Postman.NO_SECRET);
    webhooks.renew(webhooks.all().getFirst().id(), "admin");
    now = now.plusSeconds(6);
    round.run();
    assertThat(receiver.told).hasSize(1);
  }

  private String reason() {
    return database.jdbc().sql("select reason from webhook_delivery").query(String.class).single();
  }

  @Test
  void whoIsStoppedHearsNothingMore() throws Exception {
    webhooks.make(receiver.url(), ALL, "admin");
    filed(12);
    announcer.announce(webhooks.live(), Optional.empty());
    assertThat(webhooks.stop(webhooks.all().getFirst().id(), "admin")).isTrue();
    round.run();
    assertThat(deliveries.claim()).isEmpty();
    assertThat(receiver.told).isEmpty();
    assertThat(database.jdbc().sql("select deed from audit order by id").query(String.class).list())
        .containsExactly("WEBHOOK_MADE", "WEBHOOK_STOPPED");
  }
}
