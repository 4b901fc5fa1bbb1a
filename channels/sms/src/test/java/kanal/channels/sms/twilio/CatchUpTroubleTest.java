package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.RawInput;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.sms.CapturedLog;
import kanal.channels.sms.OurNumbers;
import org.junit.jupiter.api.Test;

/// What the catch-up does with what cannot be read or taken in.
class CatchUpTroubleTest extends CatchUpFixture {
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
}
