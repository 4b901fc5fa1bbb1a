package kanal.nlp.language;

import java.util.Optional;
import java.util.Set;
import kanal.bot.message.Language;
import kanal.nlp.text.Message;
import kanal.nlp.text.WordList;

/// Tells Indonesian from English by the small words no sentence does without; silent when unsure.
public final class LanguageGuess {
  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_HITS = 3;
  private static final int CLEARLY = 3;

  /// A sentence has one small word in four or more; names and numbers have none.
  private static final int SHARE = 4;

  private final Set<String> indonesian =
      Set.copyOf(WordList.load("/kanal/nlp/language/indonesian.txt"));
  private final Set<String> english = Set.copyOf(WordList.load("/kanal/nlp/language/english.txt"));

  public Optional<Language> of(Message message) {
    int words = 0;
    int here = 0;
    int there = 0;
    for (var word : message.words()) {
      if (!word.number()) {
        words++;
        here += indonesian.contains(word.lower()) || indonesian.contains(word.normal()) ? 1 : 0;
        there += english.contains(word.lower()) ? 1 : 0;
      }
    }
    if (words < FEWEST_WORDS) {
      return Optional.empty();
    }
    if (clearly(there, here, words)) {
      return Optional.of(Language.ENGLISH);
    }
    return clearly(here, there, words) ? Optional.of(Language.INDONESIAN) : Optional.empty();
  }

  private static boolean clearly(int hits, int others, int words) {
    return hits >= FEWEST_HITS && hits >= CLEARLY * others && hits * SHARE >= words;
  }
}
