package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Leases;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.sms.CapturedLog;
import kanal.channels.sms.Form;
import kanal.channels.sms.HttpCalls;
import kanal.channels.sms.OurNumbers;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.TwilioCalls;
import kanal.channels.testing.TwilioMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwilioCatchUpTest {
  private static final String OURS = "+6281100001708";
  private static final String CITIZEN = "+6281234567890";
  private static final OurNumbers NUMBERS = new OurNumbers(OURS, "+6281100001709");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final FakeTwilio twilio = FakeTwilio.start();
  private final HttpCalls calls = new HttpCalls(Duration.ofSeconds(5));
  private final RecordingIntake intake = new RecordingIntake();
  private final Memory memory = new Memory();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final TwilioAccount account =
      new TwilioAccount(
          twilio.accountSid(),
          twilio.authToken(),
          "",
          "https://lapor.example.go.id",
          URI.create(twilio.url()));
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final TwilioApi api = new TwilioApi(account, calls);
  private final TwilioCatchUp catchUp = newCatchUp();

  private static final class Memory implements Cursors, Leases {
    private final Map<String, String> positions = new ConcurrentHashMap<>();
    private volatile boolean ours = true;
    private volatile boolean released;

    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(positions.get(name));
    }

    @Override
    public boolean save(String name, String position, long fence) {
      positions.put(name, position);
      return true;
    }

    @Override
    public boolean hold(String name) {
      return ours;
    }

    @Override
    public long fence(String name) {
      return 1;
    }

    @Override
    public void release(String name) {
      released = true;
    }
  }

  private ListIntake list(Intake into) {
    return new ListIntake(NUMBERS, api, into, quarantine, now::get);
  }

  private TwilioCatchUp newCatchUp() {
    return newCatchUp(intake);
  }

  private TwilioCatchUp newCatchUp(Intake into) {
    return new TwilioCatchUp(
        account, NUMBERS, api, list(into), memory, memory, now::get, Duration.ofMillis(50));
  }

  @AfterEach
  void close() {
    catchUp.close();
    calls.close();
    twilio.close();
  }

  private TwilioMessage wrote(String body, Duration afterNoon) {
    return twilio.incoming(CITIZEN, OURS, body, NOON.plus(afterNoon));
  }

  private void at(Duration afterNoon) {
    now.set(NOON.plus(afterNoon));
  }

  private List<String> texts() {
    return intake.accepted().stream().map(InboundMessage::text).toList();
  }

  @Test
  void findsAMessageWhoseWebhookWasLost() {
    catchUp.catchUp();
    var lost = wrote("jalan rusak \ud83d\udea7\u0000", Duration.ofMinutes(2));
    at(Duration.ofMinutes(5));
    catchUp.catchUp();
    assertThat(texts()).containsExactly("jalan rusak \ud83d\udea7\u0000");
    assertThat(intake.accepted().getFirst().id()).isEqualTo("twilio:" + lost.sid());
    assertThat(intake.accepted().getFirst().sentAt()).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
  }

  @Test
  void doublesNoMessageThatArrived() {
    catchUp.catchUp();
    var message = wrote("jalan rusak", Duration.ofMinutes(2));
    var mapper = new TwilioMapper(new OurNumbers(OURS, ""));
    try (var webhook = new TwilioCalls(twilio.accountSid())) {
      var form = new Form(webhook.incoming(message));
      if (mapper.map(form, NOON) instanceof TwilioMapper.Mapped.Message(var mapped)) {
        intake.receive(mapped);
      }
    }
    assertThat(intake.accepted()).hasSize(1);
    for (var round = 1; round < 4; round++) {
      at(Duration.ofMinutes(5L * round));
      catchUp.catchUp();
    }
    assertThat(texts()).containsExactly("jalan rusak");
  }

  @Test
  void keepsTheOrderOverPiecesAndPages() {
    catchUp.catchUp();
    for (var hour = 0; hour < 30; hour++) {
      wrote("kabar " + hour, Duration.ofHours(hour).plusMinutes(20));
    }
    for (var second = 0; second < 1100; second++) {
      wrote("deras " + second, Duration.ofHours(30).plusSeconds(second));
    }
    at(Duration.ofHours(31));
    catchUp.catchUp();
    assertThat(texts()).hasSize(1130);
    assertThat(texts().subList(0, 3)).containsExactly("kabar 0", "kabar 1", "kabar 2");
    assertThat(texts().subList(30, 32)).containsExactly("deras 0", "deras 1");
    assertThat(texts().getLast()).isEqualTo("deras 1099");
    assertThat(twilio.calls()).anyMatch(call -> call.contains("PageToken"));
  }

  @Test
  void startsAtTheFirstStartAndNotInThePast() {
    wrote("dari tahun lalu", Duration.ofDays(-300));
    catchUp.catchUp();
    assertThat(texts()).isEmpty();
  }

  @Test
  void goesOnWhereAnotherReplicaStopped() {
    catchUp.catchUp();
    wrote("saat semua mati", Duration.ofHours(9));
    at(Duration.ofHours(20));
    newCatchUp().catchUp();
    assertThat(texts()).containsExactly("saat semua mati");
  }

  @Test
  void readsAgainWhatTheStoreCouldNotTake() {
    catchUp.catchUp();
    wrote("jalan rusak", Duration.ofMinutes(1));
    at(Duration.ofHours(5));
    intake.away(true);
    var before = Map.copyOf(memory.positions);
    catchUp.catchUp();
    assertThat(catchUp.trouble()).contains("The store is away.");
    assertThat(memory.positions).isEqualTo(before);
    intake.away(false);
    catchUp.catchUp();
    assertThat(catchUp.trouble()).isEmpty();
    assertThat(texts()).containsExactly("jalan rusak");
  }

  @Test
  void waitsWhileTheListCannotBeRead() {
    catchUp.catchUp();
    wrote("jalan rusak", Duration.ofMinutes(1));
    at(Duration.ofHours(5));
    twilio.failLists(500);
    try (var log = new CapturedLog()) {
      catchUp.catchUp();
      assertThat(log.text()).doesNotContain(twilio.authToken()).doesNotContain("1100001708&");
    }
    assertThat(catchUp.trouble()).contains("Twilio's message list cannot be read.");
    twilio.failLists(200);
    catchUp.catchUp();
    assertThat(texts()).containsExactly("jalan rusak");
  }

  @Test
  void leavesTheWorkToTheReplicaThatHoldsTheLease() {
    memory.ours = false;
    catchUp.catchUp();
    assertThat(twilio.calls()).isEmpty();
    assertThat(memory.positions).isEmpty();
    assertThat(catchUp.trouble()).isEmpty();
  }

  @Test
  void bringsTheFilesOfAMessage() {
    catchUp.catchUp();
    var photo = twilio.file("image/png", new byte[] {1});
    var message =
        twilio.incoming(CITIZEN, OURS, "", NOON.plus(Duration.ofMinutes(1)), List.of(photo));
    at(Duration.ofMinutes(5));
    catchUp.catchUp();
    assertThat(intake.accepted().getFirst().content())
        .isInstanceOfSatisfying(
            Written.class,
            it ->
                assertThat(it.attachments().getFirst().source())
                    .endsWith("/Messages/" + message.sid() + "/Media/" + photo.sid()));
  }

  @Test
  void aMessageThatAlwaysFailsIsKeptAsideOnceAndHoldsNobodyUp() {
    catchUp.catchUp();
    var photo = twilio.file("image/png", new byte[] {1});
    var broken =
        twilio.incoming(
            CITIZEN, OURS, "jembatan \ud83d", NOON.plus(Duration.ofMinutes(1)), List.of(photo));
    twilio.loseFilesOf(broken);
    wrote("jalan rusak", Duration.ofMinutes(2));
    at(Duration.ofMinutes(5));
    try (var log = new CapturedLog()) {
      catchUp.catchUp();
      assertThat(log.text()).containsOnlyOnce("ERROR").doesNotContain("jembatan", CITIZEN);
    }
    assertThat(catchUp.trouble()).isEmpty();
    assertThat(texts()).containsExactly("jalan rusak");
    assertThat(memory.positions).containsValue(now.get().toString());
    var kept = quarantine.quarantined();
    assertThat(kept)
        .singleElement()
        .satisfies(item -> assertThat(item.what()).isInstanceOf(Quarantined.What.Raw.class));

    at(Duration.ofMinutes(8));
    try (var log = new CapturedLog()) {
      catchUp.catchUp();
      assertThat(log.text()).doesNotContain("ERROR");
    }
    assertThat(quarantine.quarantined()).isEqualTo(kept);
  }

  @Test
  void whatIsInQuarantineCanBeTakenInOnceItsFilesAreThere() {
    catchUp.catchUp();
    var photo = twilio.file("image/png", new byte[] {1});
    var broken =
        twilio.incoming(
            CITIZEN, OURS, "jembatan \ud83d", NOON.plus(Duration.ofMinutes(1)), List.of(photo));
    twilio.loseFilesOf(broken);
    at(Duration.ofMinutes(5));
    catchUp.catchUp();
    var id = quarantine.quarantined().getFirst().id();
    var channel = OurNumbers.sms(OURS);
    var raw = new RawInput(channel, ListIntake.WAY, NOON, quarantine.bytes(id).orElseThrow());

    twilio.heal();
    assertThat(list(intake).takes(channel, ListIntake.WAY)).isTrue();
    assertThat(list(intake).takeAgain(raw)).isEmpty();
    assertThat(texts()).containsExactly("jembatan \ud83d");
    assertThat(intake.accepted().getFirst())
        .satisfies(message -> {
          assertThat(message.sentAt()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
          assertThat(((Written) message.content()).attachments()).hasSize(1);
        });
  }

  @Test
  void whatTheEngineKeptAsideIsNotBroughtAgain() {
    var brought = new AtomicInteger();
    var poisoned =
        newCatchUp(message -> {
          brought.incrementAndGet();
          var what = new Quarantined.What.Message(message);
          var id = quarantine.idOf(what);
          quarantine.keep(new Quarantined(id, what, "played by a test", now.get(), 0));
          return Intake.Received.QUARANTINED;
        });
    poisoned.catchUp();
    wrote("racun", Duration.ofMinutes(1));
    for (var minute = 2; minute < 6; minute++) {
      at(Duration.ofMinutes(minute));
      poisoned.catchUp();
    }
    assertThat(brought).hasValue(1);

    quarantine.discard(quarantine.quarantined().getFirst().id(), "admin", now.get());
    poisoned.catchUp();
    assertThat(brought).as("thrown away is thrown away").hasValue(1);
  }

  @Test
  void anAccountInTroubleIsNoMessagesFault() {
    catchUp.catchUp();
    var photo = twilio.file("image/png", new byte[] {1});
    twilio.incoming(CITIZEN, OURS, "", NOON.plus(Duration.ofMinutes(1)), List.of(photo));
    at(Duration.ofMinutes(5));
    twilio.failFileLists(403);
    var before = Map.copyOf(memory.positions);
    catchUp.catchUp();
    assertThat(catchUp.trouble()).isPresent();
    assertThat(memory.positions).isEqualTo(before);
    assertThat(quarantine.quarantined()).isEmpty();
  }

  @Test
  void passesOurOwnMessagesAndMachinesOver() {
    catchUp.catchUp();
    twilio.incoming("GOPAY", OURS, "promo", NOON.plus(Duration.ofMinutes(1)));
    twilio.incoming(OURS, CITIZEN, "Terkirim", NOON.plus(Duration.ofMinutes(1)));
    at(Duration.ofMinutes(5));
    catchUp.catchUp();
    assertThat(texts()).isEmpty();
  }

  @Test
  void readsNowAndThenUntilItIsClosed() {
    catchUp.start();
    wrote("jalan rusak", Duration.ofMinutes(1));
    at(Duration.ofMinutes(5));
    await().atMost(Duration.ofSeconds(10)).until(() -> texts().size() == 1);
    catchUp.close();
    assertThat(memory.released).isTrue();
    var calls = twilio.calls().size();
    await().during(Duration.ofMillis(200)).until(() -> twilio.calls().size() == calls);
  }
}
