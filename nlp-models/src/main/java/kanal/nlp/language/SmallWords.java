package kanal.nlp.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.bot.message.Language;
import kanal.nlp.text.WordList;

/// The small words that no sentence of a language does without.
final class SmallWords {
  private static final List<Language> LANGUAGES =
      List.of(
          Language.INDONESIAN,
          Language.ENGLISH,
          Language.JAVANESE,
          Language.SUNDANESE,
          Language.BALINESE,
          Language.MINANGKABAU);

  private final Map<Language, Set<String>> lists = new LinkedHashMap<>();

  SmallWords() {
    for (var language : LANGUAGES) {
      var list = WordList.load("/kanal/nlp/language/" + language.code() + ".txt");
      lists.put(language, Set.copyOf(list));
    }
  }

  /// Those that have a word among theirs.
  Set<Language> languages(String word) {
    return lists.entrySet().stream()
        .filter(list -> list.getValue().contains(word))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
