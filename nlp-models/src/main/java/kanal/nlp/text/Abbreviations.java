package kanal.nlp.text;

import java.util.HashMap;
import java.util.Map;

/// Writes out what people abbreviate or stretch in short messages.
final class Abbreviations {
  private static final Map<String, String> BY_SHORT_FORM = load();

  private Abbreviations() {}

  static String writtenOut(String word) {
    var known = BY_SHORT_FORM.get(word);
    if (known != null) {
      return known;
    }
    var plain = withoutStretching(word);
    return BY_SHORT_FORM.getOrDefault(plain, plain);
  }

  /// "lamaaaa" is "lama": three or more of one letter become one.
  private static String withoutStretching(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
        return shortened(word);
      }
    }
    return word;
  }

  private static String shortened(String word) {
    var plain = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      int end = i + 1;
      while (end < word.length() && word.charAt(end) == word.charAt(i)) {
        end++;
      }
      plain.repeat(word.charAt(i), end - i >= 3 ? 1 : end - i);
      i = end;
    }
    return plain.toString();
  }

  private static Map<String, String> load() {
    var map = new HashMap<String, String>();
    for (var line : WordList.load("/kanal/nlp/text/abbreviations.txt")) {
      int blank = line.indexOf(' ');
      map.put(line.substring(0, blank), line.substring(blank + 1));
    }
    return Map.copyOf(map);
  }
}
