package kanal.routing.open311.wire;

import java.util.regex.Pattern;

/// Turns what a server holds for text into plain text: no tags, no entities, no odd control
/// characters, bounded.
public final class PlainText {
  private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>|</p>|</div>|</li>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern GAP = Pattern.compile("\\n{3,}");

  private PlainText() {}

  /// At most this many characters of it; the end is marked when something was left out.
  public static String of(String text, int longest) {
    var lines = LINE_END.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("\n");
    var plain = entities(TAG.matcher(lines).replaceAll(""));
    var clean = GAP.matcher(CONTROL.matcher(plain).replaceAll("")).replaceAll("\n\n").strip();
    return cut(clean, longest, "…");
  }

  /// The text when it is short enough, else its beginning and a mark, never with half a character.
  public static String cut(String text, int longest, String mark) {
    if (text.length() <= longest) {
      return text;
    }
    var end = Math.max(0, longest - mark.length());
    var half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, half ? end - 1 : end) + mark;
  }

  // The ampersand last, so that "&amp;lt;" stays what its writer meant.
  private static String entities(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
