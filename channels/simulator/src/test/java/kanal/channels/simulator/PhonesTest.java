package kanal.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhonesTest {
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final Phones phones = new Phones();

  @Test
  void aPageGetsTheHistoryAndThenWhatHappens() throws InterruptedException {
    phones.show(bubble("1", "tadi"));
    var page = phones.open().orElseThrow();
    phones.show(bubble("2", "sekarang"));

    assertThat(page.next(AT_ONCE).orElseThrow()).startsWith("event: history\n").contains("tadi");
    assertThat(page.next(AT_ONCE).orElseThrow())
        .startsWith("event: bubble\n")
        .contains("sekarang")
        .endsWith("\n\n");
    assertThat(page.next(AT_ONCE)).contains(Page.HEARTBEAT);
  }

  @Test
  void theHistoryHasABound() {
    for (int i = 0; i < 500; i++) {
      phones.show(bubble("b" + i, "pesan"));
    }
    assertThat(phones.bubble("b499")).isPresent();
    assertThat(phones.bubble("b380")).isPresent();
    assertThat(phones.bubble("b379")).isEmpty();
  }

  @Test
  void longLettersMakeTheHistoryShorter() {
    for (int i = 0; i < 10; i++) {
      phones.show(bubble("b" + i, "x".repeat(20_000)));
    }
    assertThat(phones.bubble("b7")).isPresent();
    assertThat(phones.bubble("b6")).isEmpty();
  }

  @Test
  void aPageThatReadsTooSlowlyIsEnded() throws InterruptedException {
    var page = phones.open().orElseThrow();
    for (int i = 0; i < 300; i++) {
      phones.show(bubble("b" + i, "pesan"));
    }
    var left = 0;
    while (page.next(AT_ONCE).filter(event -> !event.equals(Page.HEARTBEAT)).isPresent()) {
      left++;
    }
    assertThat(left).isLessThan(300);
  }

  @Test
  void aLineBreakCannotForgeAnEvent() throws InterruptedException {
    phones.show(bubble("1", "a\n\nevent: gone\ndata: {}"));

    var event = phones.open().orElseThrow().next(AT_ONCE).orElseThrow();

    assertThat(event.lines().filter(line -> !line.isEmpty())).hasSize(2);
  }

  @Test
  void anOlderTurnDoesNotHideALaterOne() throws InterruptedException {
    phones.turned(Phone.SMS, turn(3));
    phones.turned(Phone.SMS, turn(2));

    assertThat(phones.open().orElseThrow().next(AT_ONCE).orElseThrow())
        .contains("\"version\":3")
        .doesNotContain("\"version\":2");
  }

  @Test
  void onePageTooManyEndsTheOldest() throws InterruptedException {
    var oldest = phones.open().orElseThrow();
    var next = phones.open().orElseThrow();
    for (int i = 0; i < 7; i++) {
      assertThat(phones.open()).isPresent();
    }
    assertThat(oldest.next(AT_ONCE)).isEmpty();
    assertThat(next.next(AT_ONCE)).isPresent();
  }

  private static TurnView turn(long version) {
    return new TurnView("sms", version, "", "", List.of(), List.of(), List.of());
  }

  private static Bubble bubble(String id, String text) {
    return new Bubble(
        id,
        "telegram",
        true,
        Instant.EPOCH,
        text,
        List.of(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        0,
        List.of(),
        Optional.empty());
  }
}
