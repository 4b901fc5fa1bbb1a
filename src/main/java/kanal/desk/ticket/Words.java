package kanal.desk.ticket;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text as the search knows them: small letters and digits only.
final class Words {
  /// The longest that is told apart; the column is as wide.
  static final int LONGEST = 40;

  private static final int SHORTEST = 2;
  private static final int MOST = 400;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Words() {}

  /// Each word once; of a very long text the first few hundred.
  static Set<String> of(List<String> texts) {
    var words = new LinkedHashSet<String>();
    for (var text : texts) {
      WORD.matcher(plain(text))
          .results()
          .map(found -> found.group())
          .filter(word -> word.length() >= SHORTEST)
          .map(Words::cut)
          .limit(MOST)
          .forEach(words::add);
    }
    return words;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String cut(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    // Not through the middle of a sign that takes two.
    return word.substring(
        0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }
}
