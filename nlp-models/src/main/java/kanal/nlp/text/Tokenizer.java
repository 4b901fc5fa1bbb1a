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

  private final String text;
  private final List<Word> words;

  /// The word being read, in lower case.
  private final char[] signs = new char[LONGEST_WORD];

  private Tokenizer(String text) {
    this.text = text;
    words = new ArrayList<>(text.length() / 6 + 1);
  }

  static List<Word> words(String text) {
    return new Tokenizer(text).words();
  }

  private List<Word> words() {
    int at = 0;
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (Character.isLetter(sign)) {
        at = letters(at);
      } else if (Character.isDigit(sign)) {
        at = digits(at);
      } else {
        at++;
      }
    }
    return words;
  }

  private int letters(int start) {
    int length = 0;
    int end = start;
    while (end < text.length()) {
      char sign = text.charAt(end);
      if (Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK) {
        if (length < LONGEST_WORD) {
          signs[length++] = Character.toLowerCase(sign);
        }
      } else if (!apostrophe(sign)
          || end + 1 >= text.length()
          || !Character.isLetter(text.charAt(end + 1))) {
        break;
      }
      end++;
    }
    var form = Forms.MET.of(signs, length);
    if (doubled(end) && length >= 3 && !NUMBERED.contains(form.lower())) {
      end++;
    }
    words.add(new Word(form, start, end));
    return end;
  }

  private int digits(int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    int length = Math.min(end - start, LONGEST_WORD);
    text.getChars(start, start + length, signs, 0);
    words.add(new Word(Forms.MET.of(signs, length), start, end));
    return end;
  }

  /// "anak2" is how "anak-anak" is typed.
  private boolean doubled(int end) {
    return end < text.length()
        && text.charAt(end) == '2'
        && (end + 1 == text.length() || !Character.isDigit(text.charAt(end + 1)));
  }

  private static boolean apostrophe(char sign) {
    return sign == '\'' || sign == '’' || sign == '‘' || sign == '`';
  }
}
