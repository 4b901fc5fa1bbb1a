package kanal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kanal.channels.testing.hostile.FuzzContract;
import kanal.desk.privacy.TextMask;

/// Any words may name a person: an identity number put among them is covered, words that an officer
/// leaves alone come back as they were, and covering never makes a text long.
class TextMaskFuzzTest extends FuzzContract {
  private static final String CANARY = "3603012345678901";

  @Override
  public void take(byte[] input) {
    var words = new String(input, StandardCharsets.UTF_8);
    var masked = TextMask.of(words);

    assertThat(TextMask.uncovered(masked, words)).isEqualTo(words);
    assertThat(masked).hasSizeLessThanOrEqualTo(4 * words.length() + 4);
    if (words.contains(CANARY)) {
      // Within a longer number it is none.
      return;
    }
    var told = words + "\nNIK " + CANARY + "\n";
    assertThat(TextMask.of(told)).doesNotContain(CANARY);
    assertThat(TextMask.whole(told)).doesNotContain(CANARY);
  }

  @Override
  protected List<String> known() {
    return List.of(
        "NIK 3603012345678901, HP 0812-3456-7890, siti@warga.test, rek BCA 1234567890",
        "ID pelanggan 123456789012, KK 3603012345678902, +62 812 3456 7890",
        "<<200 * a@b.>>",
        "<<200 * 0812 >>",
        "😭@😭.test ●●● ••• 0812•34567890");
  }
}
