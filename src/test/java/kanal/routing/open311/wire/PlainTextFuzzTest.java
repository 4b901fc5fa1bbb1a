package kanal.routing.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kanal.channels.testing.hostile.FuzzContract;

/// Any words are a server's text: what citizens get of it is short, without control characters and
/// halves of characters, and words quoted as HTML come out as they were meant.
class PlainTextFuzzTest extends FuzzContract {
  private static final int LONGEST = 500;

  @Override
  public void take(byte[] input) {
    var words = new String(input, StandardCharsets.UTF_8);
    var plain = PlainText.of(words, LONGEST);

    assertThat(plain)
        .hasSizeLessThanOrEqualTo(Math.min(LONGEST, words.length()))
        .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]")
        .doesNotContain("\n\n\n");
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(plain)).isTrue();

    var letters = words.replaceAll("[^\\p{L}<>&\"' ]", "");
    var quoted =
        letters
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    assertThat(PlainText.of("<p>" + quoted + "</p>", Integer.MAX_VALUE)).isEqualTo(letters.strip());
  }

  @Override
  protected List<String> known() {
    return List.of(
        "<p>Sudah <b>selesai</b>.<br/>&lt;script&gt;</p>",
        "&amp;lt;b&amp;gt; &amp;amp;amp; &nbsp;",
        "a\r\rb\r\n\r\n\r\nc\\0\\u0085",
        "<<600 * 😭>>",
        "< b > <3 </ <!-- --> <a href='>'>x</a>",
        "<<300 * <p >>");
  }
}
