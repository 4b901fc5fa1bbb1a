package kanal.bot.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A phrase with holes `{name}` and `{name:20}`; the number is the longest the value may be.
///
/// @param parts texts and holes in turn, as they stand in the phrase
record Template(List<Part> parts) {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z_0-9]+)(?::(\\d+))?}");
  private static final String CUT = "..";

  Template {
    parts = List.copyOf(parts);
  }

  sealed interface Part {
    record Text(String words) implements Part {}

    record Hole(String name, int limit) implements Part {}
  }

  static Template of(String phrase) {
    var parts = new ArrayList<Part>();
    var hole = HOLE.matcher(phrase);
    int end = 0;
    while (hole.find()) {
      parts.add(new Part.Text(phrase.substring(end, hole.start())));
      var limit = hole.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(hole.group(2));
      parts.add(new Part.Hole(hole.group(1), limit));
      end = hole.end();
    }
    parts.add(new Part.Text(phrase.substring(end)));
    return new Template(parts);
  }

  String filled(Map<String, String> values) {
    var filled = new StringBuilder();
    for (var part : parts) {
      switch (part) {
        case Part.Text(var words) -> filled.append(words);
        case Part.Hole(var name, int limit) -> filled.append(cut(value(values, name), limit));
      }
    }
    return filled.toString();
  }

  private static String value(Map<String, String> values, String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no value for {" + name + "}");
    }
    return value;
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
