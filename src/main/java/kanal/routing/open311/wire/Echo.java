package kanal.routing.open311.wire;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes out of a server's complaint what it repeats of a form: operators' lists and logs hold no
/// words of citizens.
final class Echo {
  /// Shorter ones tell nothing.
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

  private Echo() {}

  static Answer without(Form sent, Answer answer) {
    return answer instanceof Answer.Refused(var status, var explained, var reason)
        ? new Answer.Refused(status, explained, without(words(sent), reason))
        : answer;
  }

  private static String without(Set<String> sent, String said) {
    return WORD.matcher(said)
        .replaceAll(word -> sent.contains(lower(word.group())) ? "***" : word.group());
  }

  private static Set<String> words(Form sent) {
    var words = new HashSet<String>();
    for (var value : sent.fields().values()) {
      WORD.matcher(value).results().forEach(word -> words.add(lower(word.group())));
    }
    return words;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
