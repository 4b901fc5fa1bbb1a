package kanal.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kanal.nlp.text.Message;
import kanal.nlp.text.Word;
import kanal.nlp.train.Sentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final int FEWEST_TO_TRAIN = 250;
  private static final int FEWEST_TO_TEST = 70;
  private static final double TOO_ALIKE = 0.6;

  private static List<LanguageExample> toTrain = List.of();
  private static List<LanguageExample> toTest = List.of();

  @BeforeAll
  static void read() throws IOException {
    toTrain = Sentences.of(Path.of("language"));
    toTest = Sentences.of(Path.of("src/test/resources/kanal/nlp/language/sentences"));
  }

  @Test
  void areEnoughForEveryLanguage() {
    assertThat(counts(toTrain).keySet()).containsExactly("ban", "en", "id", "jv", "min", "su");
    assertThat(counts(toTrain).values()).allMatch(count -> count >= FEWEST_TO_TRAIN);
    assertThat(counts(toTest).keySet()).isEqualTo(counts(toTrain).keySet());
    assertThat(counts(toTest).values()).allMatch(count -> count >= FEWEST_TO_TEST);
  }

  @Test
  void areNotAlike() {
    var all = new ArrayList<>(toTrain);
    all.addAll(toTest);
    var words = all.stream().map(SentencesTest::words).toList();
    var alike = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (similarity(words.get(i), words.get(j)) >= TOO_ALIKE) {
          alike.add(all.get(i).text() + " <> " + all.get(j).text());
        }
      }
    }
    assertThat(alike).isEmpty();
  }

  private static Map<String, Integer> counts(List<LanguageExample> sentences) {
    var counts = new TreeMap<String, Integer>();
    sentences.forEach(one -> counts.merge(one.code(), 1, Integer::sum));
    return counts;
  }

  private static Set<String> words(LanguageExample sentence) {
    var words = new HashSet<String>();
    Message.of(sentence.text()).words().stream().map(Word::normal).forEach(words::add);
    return words;
  }

  private static double similarity(Set<String> one, Set<String> other) {
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    return (double) shared.size() / Math.max(1, one.size() + other.size() - shared.size());
  }
}
