package kanal.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kanal.bot.complaint.Topic;
import kanal.nlp.TopicsFile;
import kanal.nlp.text.Message;
import kanal.nlp.text.Word;
import kanal.nlp.topic.TopicClassifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final int FEWEST = 40;
  private static final double TOO_ALIKE = 0.6;

  private static Map<String, List<String>> corpus = Map.of();
  private static Map<String, List<String>> lexicon = Map.of();

  @BeforeAll
  static void read() throws IOException {
    corpus = Corpus.linesByTopic(Path.of("corpus"));
    lexicon = Corpus.linesByTopic(Path.of("lexicon"));
  }

  @Test
  void hasEveryTopicAndOneClassOfNoComplaints() {
    var wanted = new HashSet<String>();
    TopicsFile.load().all().stream().map(Topic::code).forEach(wanted::add);
    wanted.remove(Topic.OTHER);
    assertThat(lexicon.keySet()).isEqualTo(wanted);
    wanted.add(TopicClassifier.NOTHING);
    assertThat(corpus.keySet()).isEqualTo(wanted);
  }

  @Test
  void hasEnoughLinesForEach() {
    assertThat(corpus).allSatisfy((topic, lines) -> assertThat(lines).hasSizeGreaterThan(FEWEST));
    assertThat(lexicon).allSatisfy((topic, words) -> assertThat(words).hasSizeBetween(20, 80));
  }

  @Test
  void hasNoLineTwice() {
    var seen = new HashMap<String, String>();
    var twice = new ArrayList<String>();
    corpus.forEach((topic, lines) ->
        lines.forEach(line -> {
          var before = seen.put(line.strip().toLowerCase(Locale.ROOT), topic);
          if (before != null) {
            twice.add(before + ", " + topic + ": " + line);
          }
        }));
    assertThat(twice).isEmpty();
  }

  @Test
  void hasNoTwoLinesOfOneTopicThatShareMostOfTheirWords() {
    var alike = new ArrayList<String>();
    corpus.forEach((topic, lines) -> {
      var words = lines.stream().map(CorpusTest::words).toList();
      for (int i = 0; i < words.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (similarity(words.get(i), words.get(j)) >= TOO_ALIKE) {
            alike.add(topic + ": " + lines.get(j) + " <> " + lines.get(i));
          }
        }
      }
    });
    assertThat(alike).isEmpty();
  }

  private static Set<String> words(String line) {
    var words = new HashSet<String>();
    Message.of(line).words().stream().map(Word::normal).forEach(words::add);
    return words;
  }

  private static double similarity(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (var word : one) {
      shared += other.contains(word) ? 1 : 0;
    }
    return (double) shared / (one.size() + other.size() - shared);
  }
}
