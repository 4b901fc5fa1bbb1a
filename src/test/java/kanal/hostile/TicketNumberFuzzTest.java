package kanal.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.channels.testing.hostile.FuzzContract;

/// Any words may hold a number: what is found stands in them digit by digit, and is no number any
/// more with a wrong digit; our own are found wherever they stand.
class TicketNumberFuzzTest extends FuzzContract {
  @Override
  public void take(byte[] input) {
    var words = new String(input, StandardCharsets.UTF_8);
    TicketNumber.in(words).ifPresent(number -> found(number, words));

    int seed = words.hashCode();
    var ours = TicketNumber.of(YearMonth.of(2026, 11), Math.floorMod(seed, 1_000_000));
    var quoted = "a " + ours.value().replace("-", seed % 2 == 0 ? " " : "") + "\n" + words;
    assertThat(TicketNumber.in(quoted)).contains(ours);
  }

  private static void found(TicketNumber number, String words) {
    assertThat(new TicketNumber(number.value())).isEqualTo(number);
    assertThat(words.replaceAll("[-. ]", "")).contains(number.value().replace("-", ""));
    var value = number.value();
    for (int at = 0; at < value.length(); at++) {
      if (value.charAt(at) != '-') {
        char other = (char) ('0' + (value.charAt(at) - '0' + 1) % 10);
        var wrong = value.substring(0, at) + other + value.substring(at + 1);
        assertThatThrownBy(() -> new TicketNumber(wrong))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Override
  protected List<String> known() {
    return List.of(
        "2611-0001-3",
        "26110001 3 dan 2611.0001.3 lalu 9999-9999-9",
        "#2611000 00000000000000 2611-000000001-9",
        "٢٦١١-٠٠٠١-٣",
        "<<200 * 0812 >>",
        "<<60 * 2611-0001-4>>");
  }
}
