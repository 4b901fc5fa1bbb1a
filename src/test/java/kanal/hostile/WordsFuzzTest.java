package kanal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.SmsText;
import kanal.channels.testing.hostile.FuzzContract;
import kanal.desk.privacy.TextMask;
import kanal.routing.open311.wire.PlainText;

/// Any words: the number in them, their SMS, what is covered in them, and what is left of their
/// HTML.
class WordsFuzzTest extends FuzzContract {
  private static final int LONGEST = 500;

  @Override
  public void take(byte[] input) {
    var words = new String(input, StandardCharsets.UTF_8);
    TicketNumber.in(words)
        .ifPresent(number -> assertThat(new TicketNumber(number.value())).isEqualTo(number));
    segments(words);
    assertThat(TextMask.of(words)).isNotNull();
    assertThat(TextMask.whole(words)).isNotNull();
    assertThat(PlainText.of(words, LONGEST))
        .hasSizeLessThanOrEqualTo(LONGEST)
        .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]");
  }

  private static void segments(String words) {
    int segments = SmsText.segments(words);
    assertThat(segments).isPositive();
    assertThat(SmsText.segments(words + words)).isGreaterThanOrEqualTo(segments);
    assertThat(SmsText.isGsm7(SmsText.toGsm7(words))).isTrue();
  }

  @Override
  protected List<String> known() {
    return List.of(
        "2611-0001-3",
        "26110001 3 dan 2611.0001.3 lalu 9999-9999-9",
        "Jalan rusak [parah] {di} ~Cikupa~ €5 \\\\ ^ |",
        "NIK 3603012345678901, HP 0812-3456-7890, siti@warga.test, rek BCA 1234567890",
        "<p>Sudah <b>selesai</b>.<br/>&lt;script&gt;</p>",
        "😭 ÀÉÎ ﷺ \\u202e \\0 ﬁ",
        "<<200 * a@b.>>",
        "<<200 * 0812 >>");
  }
}
