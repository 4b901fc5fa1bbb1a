package kanal.nlp.place;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;
import kanal.nlp.text.WordList;

/// Tells names from other words, by capitals where the writer uses them and else by being unusual.
final class PlaceNames {
  static final Set<String> COMMON = Set.copyOf(WordList.load("/kanal/nlp/place/common-words.txt"));
  private static final Set<String> ORGANISATIONS =
      Set.copyOf(WordList.load("/kanal/nlp/place/not-places.txt"));
  private static final Set<String> ROMAN =
      Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "yang",
          "di",
          "dan",
          "ke",
          "dari",
          "untuk",
          "tidak",
          "sudah",
          "saya",
          "kami",
          "mohon",
          "tolong",
          "ada",
          "karena",
          "dengan",
          "ini",
          "itu",
          "agar",
          "belum",
          "terima",
          "terimakasih",
          "sampai",
          "sangat",
          "rusak",
          "berlubang",
          "mati");

  /// Who writes more than this share of words with a capital gives none of them a meaning.
  private static final double SHOUTING = 0.6;

  private static final int LONGEST_INITIALS = 4;

  /// In words: "dinas kesehatan dan ..".
  private static final int LONGEST_OFFICE = 3;

  /// "jl.", "kel.": the stop ends the abbreviation, not the sentence.
  private static final int LONGEST_ABBREVIATION = 3;

  private static final List<String> VERBS =
      List.of(
          "meng", "menj", "menc", "mend", "menu", "meny", "memb", "memp", "meme", "ber", "ter",
          "di");
  private static final int SHORTEST_VERB = 8;
  private static final int LONG_ENOUGH = 5;

  private final Message message;
  private final boolean capitalsMean;

  /// Each is asked for many times.
  private final Answers common;

  private final Answers organisations;
  private final Answers written;
  private final Answers unusual;

  PlaceNames(Message message) {
    this.message = message;
    common = new Answers(message.size(), this::isCommon);
    organisations = new Answers(message.size(), this::isOrganisation);
    written = new Answers(message.size(), this::isWritten);
    unusual = new Answers(message.size(), this::isUnusual);
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < message.size(); i++) {
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
    if (!begins && PlaceWords.announces(message.normal(at))) {
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
    return i < message.size() && capitalsMean && written.to(i);
  }

  private boolean isWritten(int i) {
    return message.capitalised(i)
        && !functionWord(i)
        && !PlaceWords.announces(message.normal(i))
        && !(common(i) && beginsLikeVerb(message.lower(i)));
  }

  private boolean begins(int i) {
    return message.gapBefore(i) == Gap.SENTENCE || message.gapBefore(i) == Gap.STOP;
  }

  private boolean functionWord(int i) {
    return message.lower(i).length() < 2
        || (common(i) && shouted(i))
        || FUNCTION_WORDS.contains(message.normal(i));
  }

  private boolean shouted(int i) {
    var word = message.between(i, i);
    return word.length() > 1 && Character.isUpperCase(word.charAt(1));
  }

  /// A word our own corpus does not use, so most likely a name.
  boolean unusual(int i) {
    return i < message.size() && unusual.to(i);
  }

  private boolean isUnusual(int i) {
    if (message.word(i).number() || organisation(i)) {
      return false;
    }
    var word = message.lower(i);
    return word.length() >= 3
        && !common(i)
        && !word.endsWith("nya")
        && !word.endsWith("kan")
        && !verb(word)
        && !((word.startsWith("di") || word.startsWith("ke"))
            && word.length() > 6
            && COMMON.contains(word.substring(2)))
        && word.equals(message.normal(i));
  }

  /// "mengeluh", "bermunculan": long words with a verb's beginning.
  private static boolean verb(String word) {
    return word.length() >= SHORTEST_VERB && beginsLikeVerb(word);
  }

  private static boolean beginsLikeVerb(String word) {
    for (var beginning : VERBS) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /// A name without doubt: with a capital, or a number.
  boolean clear(int i) {
    return i < message.size()
        && (message.word(i).number()
            || capitalised(i)
            || (LONG_ENOUGH <= message.lower(i).length() && unusual(i)));
  }

  boolean common(int i) {
    return i < message.size() && common.to(i);
  }

  private boolean isCommon(int i) {
    return COMMON.contains(message.lower(i)) || COMMON.contains(message.normal(i));
  }

  boolean roman(int i) {
    return i < message.size() && ROMAN.contains(message.lower(i));
  }

  /// Offices and services, initials: not places by themselves.
  boolean organisation(int i) {
    return organisations.to(i);
  }

  private boolean isOrganisation(int i) {
    if (ORGANISATIONS.contains(message.lower(i))) {
      return true;
    }
    return capitalsMean && initials(message.between(i, i));
  }

  /// Whether "kota" or "kabupaten" ends what an office is called: "Dinas Kesehatan Kota".
  boolean office(int i) {
    for (int at = i - 1; at >= Math.max(0, i - LONGEST_OFFICE); at--) {
      if (message.gapBefore(at + 1) != Gap.BLANK) {
        return false;
      }
      if (PlaceWords.OFFICES.contains(message.normal(at))) {
        return true;
      }
    }
    return false;
  }

  /// Written in capitals, and short or without a vowel.
  private static boolean initials(String word) {
    boolean pronounceable = false;
    for (int i = 0; i < word.length(); i++) {
      char sign = word.charAt(i);
      if (sign >= 'a' && sign <= 'z') {
        return false;
      }
      pronounceable |= "AIUEO".indexOf(sign) >= 0;
    }
    return word.length() > 1
        && (word.length() <= LONGEST_INITIALS || !pronounceable)
        && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
