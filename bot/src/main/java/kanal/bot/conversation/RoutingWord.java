package kanal.bot.conversation;

import java.util.Map;
import java.util.Optional;

/// The routing word citizens put first in an SMS to 1708: `TANGKAB jalan rusak ..`.
///
/// @param region what it stands for, when the text begins with one
/// @param matter the text behind it, or the whole text
record RoutingWord(Optional<String> region, String matter) {
  static RoutingWord in(String text, Map<String, String> regions) {
    var start = text.stripLeading();
    for (var known : regions.entrySet()) {
      var word = known.getKey();
      if (start.length() > word.length()
          && start.regionMatches(true, 0, word, 0, word.length())
          && !Character.isLetterOrDigit(start.charAt(word.length()))) {
        return new RoutingWord(
            Optional.of(known.getValue()), start.substring(word.length()).stripLeading());
      }
    }
    return new RoutingWord(Optional.empty(), text);
  }
}
