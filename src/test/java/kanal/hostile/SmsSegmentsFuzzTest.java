package kanal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kanal.bot.message.SmsText;
import kanal.channels.testing.hostile.FuzzContract;

/// Any words are an SMS: as many segments are counted as a sender fills that never cuts a sign in
/// two, and the cheap form of the words is in the cheap alphabet.
class SmsSegmentsFuzzTest extends FuzzContract {
  /// Those of the 128 that need no escape, as a telephone would have them: not the table of the
  /// code under test.
  private static final String ESCAPED = "\f^{}\\[~]|€";

  @Override
  public void take(byte[] input) {
    var words = new String(input, StandardCharsets.UTF_8);
    var cheap = SmsText.toGsm7(words);

    assertThat(SmsText.segments(words)).isEqualTo(filled(words));
    assertThat(SmsText.isGsm7(cheap)).isTrue();
    assertThat(SmsText.toGsm7(cheap)).isEqualTo(cheap);
    assertThat(SmsText.segments(words + words)).isGreaterThanOrEqualTo(SmsText.segments(words));
  }

  private static int filled(String words) {
    boolean cheap = SmsText.isGsm7(words);
    int[] costs =
        words
            .codePoints()
            .map(sign -> cheap ? (ESCAPED.indexOf(sign) < 0 ? 1 : 2) : Character.charCount(sign))
            .toArray();
    int all = 0;
    for (int cost : costs) {
      all += cost;
    }
    if (all <= (cheap ? 160 : 70)) {
      return 1;
    }
    int room = cheap ? 153 : 67;
    int segments = 1;
    int used = 0;
    for (int cost : costs) {
      if (used + cost > room) {
        segments++;
        used = 0;
      }
      used += cost;
    }
    return segments;
  }

  @Override
  protected List<String> known() {
    return List.of(
        "Jalan rusak [parah] {di} ~Cikupa~ €5 \\\\ ^ |",
        "<<160 * a>>",
        "<<161 * a>>",
        "<<70 * é>>ū",
        "😭 ÀÉÎ ﷺ \\u202e \\0 ﬁ ‘’ “” – … \\u00a0",
        // A sign of two that would begin at the end of the first part.
        "<<152 * a>>€<<152 * b>>",
        "<<66 * ū>>😭<<66 * ū>>");
  }
}
