package kanal.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kanal.bot.complaint.TicketNumber;
import org.junit.jupiter.api.Test;

class HmacPinsTest {
  private static final TicketNumber NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 1);

  private final HmacPins pins = new HmacPins(new byte[] {1, 2, 3});

  @Test
  void isTheSameOnEveryReplicaAndSixDigitsLong() {
    assertThat(new HmacPins(new byte[] {1, 2, 3}).of(NUMBER)).isEqualTo(pins.of(NUMBER));
    assertThat(LongStream.range(0, 2000).mapToObj(this::pin))
        .allMatch(pin -> pin.matches("\\d{6}"));
  }

  @Test
  void anotherSecretGivesAnotherPin() {
    assertThat(new HmacPins(new byte[] {1, 2, 4}).of(NUMBER)).isNotEqualTo(pins.of(NUMBER));
  }

  @Test
  void theFirstDigitIsNoneMoreThanAnother() {
    var firsts =
        LongStream.range(0, 20_000)
            .mapToObj(this::pin)
            .collect(Collectors.groupingBy(pin -> pin.charAt(0), Collectors.counting()));
    assertThat(firsts).hasSize(10);
    assertThat(firsts.values()).allMatch(count -> count > 1800 && count < 2200);
  }

  private String pin(long sequence) {
    return pins.of(TicketNumber.of(YearMonth.of(2026, 11), sequence));
  }
}
