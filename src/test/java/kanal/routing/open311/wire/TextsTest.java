package kanal.routing.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times and texts as servers write them.
class TextsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T08:15:30Z,2026-11-22T08:15:30Z",
    "2026-11-22T08:15:30+07:00,2026-11-22T01:15:30Z",
    "2026-11-22T08:15:30.123+0700,2026-11-22T01:15:30.123Z",
    "2026-11-22 08:15:30,2026-11-22T01:15:30Z",
    "2026-11-22T08:15,2026-11-22T01:15:00Z",
    "2026-11-22,2026-11-21T17:00:00Z"
  })
  void readsTimes(String written, Instant meant) {
    assertThat(WrittenTime.read(written, ZONE)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "0000-00-00 00:00:00", "22/11/2026"})
  void leavesWhatIsNoTime(String written) {
    assertThat(WrittenTime.read(written, ZONE)).isEmpty();
  }

  @Test
  void makesTextPlain() {
    var html = "<p>Sudah <b>selesai</b>.<br/>Terima&nbsp;kasih\u0007 &lt;3 &amp;lt;</p>\r\n";
    assertThat(PlainText.of(html, 100)).isEqualTo("Sudah selesai.\nTerima kasih <3 &lt;");
    assertThat(PlainText.of("1 < 2 dan 3 > 2", 100)).isEqualTo("1 < 2 dan 3 > 2");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(PlainText.cut("abc", 3, "…")).isEqualTo("abc");
    assertThat(PlainText.cut("a😭😭", 3, "…")).isEqualTo("a…");
  }
}
