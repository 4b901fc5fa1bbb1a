package kanal.channels.telegram;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into messages Telegram takes.
final class TextParts {
  // https://core.telegram.org/bots/api#sendmessage
  private static final int MAX = 4096;

  private TextParts() {}

  static boolean fits(String text) {
    return text.length() <= MAX;
  }

  /// The text in parts, cut at a line's or a word's end where there is one in the last half.
  static List<String> of(String text) {
    var parts = new ArrayList<String>();
    var rest = text;
    while (!fits(rest)) {
      int end = end(rest);
      parts.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    parts.add(rest);
    return parts;
  }

  private static int end(String text) {
    for (char border : new char[] {'\n', ' '}) {
      int found = text.lastIndexOf(border, MAX - 1);
      if (found >= MAX / 2) {
        return found + 1;
      }
    }
    return Character.isHighSurrogate(text.charAt(MAX - 1)) ? MAX - 1 : MAX;
  }
}
