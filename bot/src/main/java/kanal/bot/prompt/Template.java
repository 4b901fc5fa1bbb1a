package kanal.bot.prompt;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills `{name}` and `{name:20}` in a phrase; the number is the longest the value may be.
final class Template {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z_0-9]+)(?::(\\d+))?}");
  private static final String CUT = "..";

  private Template() {}

  static String fill(String phrase, Map<String, String> values) {
    return HOLE.matcher(phrase)
        .replaceAll(hole -> {
          var value = values.get(hole.group(1));
          if (value == null) {
            throw new IllegalStateException("no value for {" + hole.group(1) + "}");
          }
          var limit = hole.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(hole.group(2));
          return Matcher.quoteReplacement(cut(value, limit));
        });
  }

  /// At most this many characters, cut at a word where one ends near, never inside a surrogate
  /// pair.
  static String cut(String value, int limit) {
    if (value.length() <= limit) {
      return value;
    }
    int end = limit - CUT.length();
    int blank = value.lastIndexOf(' ', end);
    if (blank > end / 2) {
      end = blank;
    }
    if (Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(0, end).stripTrailing() + CUT;
  }
}
