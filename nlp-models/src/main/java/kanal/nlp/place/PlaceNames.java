package kanal.nlp.place;

import java.util.Locale;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;
import kanal.nlp.text.Word;

/// Tells names from other words, by capitals where the writer uses them and else by being unusual.
final class PlaceNames {
  /// Who writes more than this share of words with a capital gives none of them a meaning.
  private static final double SHOUTING = 0.6;

  private static final int LONGEST_INITIALS = 4;

  /// In words: "dinas kesehatan dan ..".
  private static final int LONGEST_OFFICE = 3;

  /// "jl.", "kel.": the stop ends the abbreviation, not the sentence.
  private static final int LONGEST_ABBREVIATION = 3;

  private static final int LONG_ENOUGH = 5;

  private final Message message;
  private final boolean capitalsMean;

  /// Of each word.
  private final NameTraits[] traits;

  PlaceNames(Message message) {
    this.message = message;
    traits = new NameTraits[message.size()];
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < traits.length; i++) {
      traits[i] = NameTraits.of(message.form(i));
      if (!message.word(i).number()) {
        words++;
        capitals += message.capitalised(i) ? 1 : 0;
      }
    }
    this.capitalsMean =
        words > 0 && capitals <= Math.max(SHOUTING * words, words < 8 ? words - 2 : 0);
  }

  /// The last word of a name that begins here, or one before when there is none.
  int name(int from, int longest) {
    int at = from;
    while (at < message.size() && at < from + longest && belongs(from, at)) {
      at++;
    }
    return at - 1;
  }

  private boolean belongs(int from, int at) {
    var gap = message.gapBefore(at);
    boolean begins = at == from;
    if (gap == Gap.SENTENCE || (!begins && gap != Gap.BLANK) || (begins && gap == Gap.COMMA)) {
      return false;
    }
    if (message.word(at).number() || organisation(at)) {
      return false;
    }
    if (begins && gap == Gap.STOP && message.lower(at - 1).length() > LONGEST_ABBREVIATION) {
      return false;
    }
    if (!begins && PlaceWords.announces(message.form(at))) {
      return false;
    }
    if (begins ? written(at) : capitalised(at)) {
      return true;
    }
    // after a name with a capital a small word is no longer part of it
    boolean first = begins || !capitalised(from);
    return first && at < from + 2 && unusual(at);
  }

  /// Written with a capital by somebody who uses capitals for names.
  boolean capitalised(int i) {
    return written(i) && !(common(i) && begins(i));
  }

  private boolean written(int i) {
    return i < message.size()
        && capitalsMean
        && message.capitalised(i)
        && !traits[i].neverName()
        && !(traits[i].common() && shouted(i));
  }

  private boolean begins(int i) {
    return message.gapBefore(i) == Gap.SENTENCE || message.gapBefore(i) == Gap.STOP;
  }

  private boolean shouted(int i) {
    var word = message.word(i);
    return word.end() - word.start() > 1
        && Character.isUpperCase(message.text().charAt(word.start() + 1));
  }

  /// A word our own corpus does not use, so most likely a name.
  boolean unusual(int i) {
    return i < message.size() && traits[i].unusual() && !organisation(i);
  }

  /// A name without doubt: with a capital, or a number.
  boolean clear(int i) {
    return i < message.size()
        && (message.word(i).number()
            || capitalised(i)
            || (LONG_ENOUGH <= message.lower(i).length() && unusual(i)));
  }

  boolean common(int i) {
    return i < message.size() && traits[i].common();
  }

  boolean roman(int i) {
    return i < message.size() && traits[i].roman();
  }

  /// Offices and services, initials: not places by themselves.
  boolean organisation(int i) {
    return traits[i].organisation() || (capitalsMean && initials(message.word(i)));
  }

  /// Whether "kota" or "kabupaten" ends what an office is called: "Dinas Kesehatan Kota".
  boolean office(int i) {
    for (int at = i - 1; at >= Math.max(0, i - LONGEST_OFFICE); at--) {
      if (message.gapBefore(at + 1) != Gap.BLANK) {
        return false;
      }
      if (PlaceWords.OFFICES.has(message.form(at))) {
        return true;
      }
    }
    return false;
  }

  /// Written in capitals, and short or without a vowel.
  private boolean initials(Word word) {
    boolean pronounceable = false;
    for (int i = word.start(); i < word.end(); i++) {
      char sign = message.text().charAt(i);
      if (sign >= 'a' && sign <= 'z') {
        return false;
      }
      pronounceable |= "AIUEO".indexOf(sign) >= 0;
    }
    int length = word.end() - word.start();
    return length > 1
        && (length <= LONGEST_INITIALS || !pronounceable)
        && capitals(message.text().substring(word.start(), word.end()));
  }

  private static boolean capitals(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
