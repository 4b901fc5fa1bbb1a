package kanal.bot.engine;

import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kanal.bot.message.ChannelId;
import kanal.bot.message.InboundMessage;
import org.junit.jupiter.api.Test;

/// What every quarantine promises.
public abstract class QuarantineContract {
  private static final int MANY = 40;
  private static final int LARGE = 2_000_000;
  private static final ChannelId MAIL = new ChannelId("email", "lapor@kanal.test");
  private static final Instant LATER = NOW.plusSeconds(9);

  /// Neither text nor anything else but bytes.
  private static final byte[] BYTES = {0, -1, (byte) 0xC3, 0x28, '\r', '\n', 'a'};

  private static final RawInput RAW = new RawInput(MAIL, "mail", NOW, BYTES);

  /// An empty one.
  protected abstract Quarantine quarantine();

  @Test
  void keepsAMessageOnceWhateverItSays() {
    var quarantine = quarantine();
    var odd = "nul \0, emoji \uD83D\uDE21, half \uD83D, bidi \u202E, aksara \uA9B2";
    var first = message("m1", citizen("ani"), odd);
    var other = message("m1", citizen("budi"), "");

    quarantine.keep(aside(quarantine, first, "StackOverflowError", NOW));
    quarantine.keep(aside(quarantine, first, "OutOfMemoryError", LATER));
    quarantine.keep(aside(quarantine, other, "Exception", LATER));

    assertThat(quarantine.quarantined())
        .containsExactly(
            aside(quarantine, first, "StackOverflowError", NOW),
            aside(quarantine, other, "Exception", LATER));
    assertThat(quarantine.count()).isEqualTo(2);
    assertThat(quarantine.bytes(id(quarantine, first))).isPresent();
  }

  @Test
  void keepsBytesOnceAsTheyCame() {
    var quarantine = quarantine();

    quarantine.keep(RAW, "no sender", NOW);
    quarantine.keep(new RawInput(MAIL, "mail", LATER, BYTES), "worse", LATER);

    var kept = Quarantined.of(RAW, "no sender", NOW);
    assertThat(quarantine.quarantined()).containsExactly(kept);
    assertThat(quarantine.find(RAW.id())).contains(kept);
    assertThat(quarantine.bytes(RAW.id())).contains(BYTES);
    assertThat(quarantine.find("0".repeat(32))).isEmpty();
    assertThat(quarantine.bytes("nobody")).isEmpty();
  }

  @Test
  void keepsMuch() {
    var quarantine = quarantine();
    var much = new byte[LARGE];
    Arrays.fill(much, (byte) 0x80);
    var raw = new RawInput(MAIL, "mail", NOW, much);

    quarantine.keep(raw, "no sender", NOW);

    assertThat(quarantine.bytes(raw.id()).orElseThrow()).isEqualTo(much);
    assertThat(quarantine.discard(raw.id(), "budi", NOW)).isTrue();
    assertThat(quarantine.bytes(raw.id())).isEmpty();
  }

  @Test
  void theSameBytesOnAnotherWayAreSomethingElse() {
    var quarantine = quarantine();
    var start = new RawInput(MAIL, "start of a mail", NOW, BYTES);
    quarantine.keep(RAW, "no sender", NOW);
    quarantine.keep(start, "no sender", LATER);

    assertThat(quarantine.quarantined())
        .extracting(Quarantined::id)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void bringsOutWhatSomebodyAskedForUntilThatIsDone() {
    var quarantine = quarantine();
    var message = message("m1", citizen("ani"), "racun");
    quarantine.keep(aside(quarantine, message, "Exception", NOW));
    quarantine.keep(RAW, "no sender", LATER);
    assertThat(quarantine.asked(MANY)).isEmpty();

    assertThat(quarantine.askReplay(id(quarantine, message), NOW)).isTrue();
    assertThat(quarantine.askReplay(id(quarantine, message), LATER)).isTrue();
    assertThat(quarantine.askReplay("nobody", NOW)).isFalse();

    var asked = quarantine.asked(MANY);
    assertThat(asked).extracting(Quarantined::id).containsExactly(id(quarantine, message));
    assertThat(quarantine.asked(MANY)).as("until it is done").isEqualTo(asked);
    quarantine.release(asked.getFirst());
    assertThat(quarantine.asked(MANY)).isEmpty();
    assertThat(quarantine.quarantined()).extracting(Quarantined::id).containsExactly(RAW.id());
    quarantine.release(asked.getFirst());
    assertThat(quarantine.askReplay(id(quarantine, message), LATER)).isFalse();
  }

  @Test
  void keepsWhatFailedAgainWithItsNewFailureAndCount() {
    var quarantine = quarantine();
    quarantine.keep(RAW, "no sender", NOW);
    quarantine.askReplay(RAW.id(), NOW);
    var again = quarantine.asked(MANY).getFirst().failedAgain("too deep");

    quarantine.keepFailed(again);

    assertThat(quarantine.asked(MANY)).isEmpty();
    assertThat(quarantine.find(RAW.id()).orElseThrow())
        .satisfies(item -> {
          assertThat(item.failure()).isEqualTo("too deep");
          assertThat(item.attempts()).isOne();
          assertThat(item.at()).isEqualTo(NOW);
        });
    assertThat(quarantine.bytes(RAW.id())).contains(BYTES);
    quarantine.keep(RAW, "no sender", LATER);
    assertThat(quarantine.find(RAW.id())).contains(again);
  }

  @Test
  void doesNotBringBackWhatIsGone() {
    var quarantine = quarantine();
    quarantine.keep(RAW, "no sender", NOW);
    var item = quarantine.find(RAW.id()).orElseThrow();
    quarantine.release(item);

    quarantine.keepFailed(item.failedAgain("too late"));

    assertThat(quarantine.quarantined()).isEmpty();
    assertThat(quarantine.bytes(RAW.id())).isEmpty();
  }

  @Test
  void throwsAnItemAwayAndNotesWhoDidIt() {
    var quarantine = quarantine();
    quarantine.keep(RAW, "no sender", NOW);
    quarantine.askReplay(RAW.id(), NOW);

    assertThat(quarantine.discard(RAW.id(), "budi", LATER)).isTrue();
    assertThat(quarantine.discard(RAW.id(), "citra", LATER)).isFalse();

    assertThat(quarantine.quarantined()).isEmpty();
    assertThat(quarantine.asked(MANY)).isEmpty();
    assertThat(quarantine.bytes(RAW.id())).isEmpty();
    assertThat(quarantine.count()).isZero();
    assertThat(quarantine.discarded(MANY))
        .containsExactly(new Discarded(RAW.id(), MAIL, "no sender", "budi", LATER));
    assertThat(quarantine.discarded(0)).isEqualTo(List.of());
  }

  private static Quarantined aside(
      Quarantine quarantine, InboundMessage message, String failure, Instant at) {
    var id = id(quarantine, message);
    return new Quarantined(id, new Quarantined.What.Message(message), failure, at, 0);
  }

  private static String id(Quarantine quarantine, InboundMessage message) {
    return quarantine.idOf(new Quarantined.What.Message(message));
  }
}
