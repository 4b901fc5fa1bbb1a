package kanal.nlp.place;

import java.util.List;
import java.util.Set;
import kanal.nlp.text.Form;
import kanal.nlp.text.Knowledge;
import kanal.nlp.text.WordList;

/// What the spelling of a word alone says about whether it is a name.
///
/// @param common a word of everyday use
/// @param organisation an office or a service
/// @param unusual a word our own corpus does not use, so most likely a name
/// @param roman a small number in Roman letters
/// @param neverName no name even with a capital
record NameTraits(
    boolean common, boolean organisation, boolean unusual, boolean roman, boolean neverName) {
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

  private static final List<String> VERBS =
      List.of(
          "meng", "menj", "menc", "mend", "menu", "meny", "memb", "memp", "meme", "ber", "ter",
          "di");
  private static final int SHORTEST_VERB = 8;

  private static final Knowledge<NameTraits> KNOWN = new Knowledge<>(NameTraits::learn);

  static NameTraits of(Form form) {
    return KNOWN.of(form);
  }

  private static NameTraits learn(Form form) {
    var lower = form.lower();
    boolean common = COMMON.contains(lower) || COMMON.contains(form.normal());
    boolean neverName =
        lower.length() < 2
            || FUNCTION_WORDS.contains(form.normal())
            || PlaceWords.announces(form)
            || (common && beginsLikeVerb(lower));
    return new NameTraits(
        common,
        ORGANISATIONS.contains(lower),
        !common && unusual(form),
        ROMAN.contains(lower),
        neverName);
  }

  private static boolean unusual(Form form) {
    var word = form.lower();
    return !form.number()
        && word.length() >= 3
        && !word.endsWith("nya")
        && !word.endsWith("kan")
        && !(word.length() >= SHORTEST_VERB && beginsLikeVerb(word))
        && !((word.startsWith("di") || word.startsWith("ke"))
            && word.length() > 6
            && COMMON.contains(word.substring(2)))
        && word.equals(form.normal());
  }

  /// "mengeluh", "bermunculan".
  private static boolean beginsLikeVerb(String word) {
    for (var beginning : VERBS) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
