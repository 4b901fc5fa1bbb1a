package kanal.nlp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a text into words: runs of letters and runs of digits, each with its place in the text.
final class Tokenizer {
  /// Longer runs are no words; what is beyond is not compared.
  private static final int LONGEST_WORD = 40;

  /// "sdn2" is a school's number, "anak2" are children.
  private static final Set<String> NUMBERED =
      Set.of(
          "sdn", "smpn", "sman", "smkn", "mtsn", "jln", "jalan", "gang", "blok", "lantai", "tahap");

  private Tokenizer() {}

  static List<Word> words(String text) {
    var words = new ArrayList<Word>(text.length() / 6 + 1);
    int at = 0;
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (Character.isLetter(sign)) {
        at = letters(text, at, words);
      } else if (Character.isDigit(sign)) {
        at = digits(text, at, words);
      } else {
        at++;
      }
    }
    return words;
  }

  private static int letters(String text, int start, List<Word> words) {
    var lower = new StringBuilder(12);
    int end = start;
    while (end < text.length()) {
      char sign = text.charAt(end);
      if (Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK) {
        if (lower.length() < LONGEST_WORD) {
          lower.append(Character.toLowerCase(sign));
        }
      } else if (!apostrophe(sign)
          || end + 1 >= text.length()
          || !Character.isLetter(text.charAt(end + 1))) {
        break;
      }
      end++;
    }
    var word = lower.toString();
    if (doubled(text, end) && word.length() >= 3 && !NUMBERED.contains(word)) {
      end++;
    }
    words.add(new Word(word, Abbreviations.writtenOut(word), start, end));
    return end;
  }

  private static int digits(String text, int start, List<Word> words) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    var number = text.substring(start, Math.min(end, start + LONGEST_WORD));
    words.add(new Word(number, number, start, end));
    return end;
  }

  /// "anak2" is how "anak-anak" is typed.
  private static boolean doubled(String text, int end) {
    return end < text.length()
        && text.charAt(end) == '2'
        && (end + 1 == text.length() || !Character.isDigit(text.charAt(end + 1)));
  }

  private static boolean apostrophe(char sign) {
    return sign == '\'' || sign == '’' || sign == '‘' || sign == '`';
  }
}
