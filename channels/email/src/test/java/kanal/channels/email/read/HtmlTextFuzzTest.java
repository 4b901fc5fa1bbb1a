package kanal.channels.email.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import kanal.channels.testing.hostile.FuzzContract;

/// Any words are HTML: what comes out is plain text that does not grow without end, what is hidden
/// stays away, and what is only quoted as HTML comes out as it was written.
class HtmlTextFuzzTest extends FuzzContract {
  /// `> ` before a quoted line, `- ` before an item, an empty line before a paragraph.
  private static final int LONGEST_OF_A_SIGN = 6;

  private static final Pattern GAPS = Pattern.compile("[ \t\n\r\u00a0]+");

  @Override
  public void take(byte[] input) {
    var html = new String(input, StandardCharsets.UTF_8);
    var text = HtmlText.of(html);
    assertThat(text)
        .doesNotContain("\r", "\n\n\n\n\n\n\n\n\n\n".repeat(html.length() + 1))
        .isEqualTo(text.strip())
        .hasSizeLessThanOrEqualTo(LONGEST_OF_A_SIGN * html.length());

    var words = html.replace("\0", "");
    var shown = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    assertThat(spaced(HtmlText.of("<p>" + shown))).isEqualTo(spaced(words));
    assertThat(HtmlText.of("<p>a<span style='display: none'>" + shown + "</span>b"))
        .isEqualTo("ab");
    assertThat(HtmlText.of("<p>a<script>" + words.replace("<", "") + "</script>b")).isEqualTo("ab");
  }

  private static String spaced(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip();
  }

  @Override
  protected List<String> known() {
    return List.of(
        "<p>Jalan <b>rusak</b><br>di Cikupa</p>",
        "<div><!-- x --><blockquote type=cite>kutip<blockquote>dua</blockquote></blockquote>",
        "<ul><li>a<li>b</ul><table><tr><td>1<td>2</table>",
        "<pre>a\n  b</pre><textarea>c\n</textarea>",
        "<a style='FONT-SIZE:0px'>x</a><p hidden>y</p><svg><text>z</text></svg>",
        "&lt;script&gt; &amp;lt; &#x202e; &nbsp; &#0; &#xd800;",
        "<plaintext>a<b",
        "<frameset><frame>",
        "<template><p>x</template>",
        "<<200 * <div>>>",
        "<<100 * <blockquote type=cite><br>>>");
  }
}
